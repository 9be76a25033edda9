<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About {name}</source>
        <translation>Tentang {name}</translation>
    </message>
    <message>
        <source>Build a neural network on a canvas, train it live, and step through it with the real numbers.</source>
        <translation>Bangun jaringan saraf di kanvas, latih secara langsung, dan telusuri langkah demi langkah dengan angka yang sebenarnya.</translation>
    </message>
    <message>
        <source>Where the log lies</source>
        <translation>Letak berkas log</translation>
    </message>
    <message>
        <source>&amp;Log of what went wrong:</source>
        <translation>&amp;Log kesalahan:</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lisensi: {licence}</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Dibuat dengan:</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Bagian dan lisensinya</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Buka folder</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Copy versions and the place of the log, to report a fault</source>
        <translation>Salin versi dan letak log untuk melaporkan kesalahan</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Baru</translation>
    </message>
    <message>
        <source>&amp;Gallery …</source>
        <translation>&amp;Galeri …</translation>
    </message>
    <message>
        <source>Begin with a ready experiment</source>
        <translation>Mulai dari percobaan siap pakai</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Buka …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Simpan seb&amp;agai …</translation>
    </message>
    <message>
        <source>&amp;Copy as one line of text</source>
        <translation>Sa&amp;lin sebagai satu baris teks</translation>
    </message>
    <message>
        <source>&amp;Paste a line of text</source>
        <translation>&amp;Tempel baris teks</translation>
    </message>
    <message>
        <source>Open &amp;data file …</source>
        <translation>Buka berkas &amp;data …</translation>
    </message>
    <message>
        <source>&amp;Export data …</source>
        <translation>&amp;Ekspor data …</translation>
    </message>
    <message>
        <source>E&amp;xport network …</source>
        <translation>E&amp;kspor jaringan …</translation>
    </message>
    <message>
        <source>Write the trained network for another tool</source>
        <translation>Tulis jaringan terlatih untuk perangkat lain</translation>
    </message>
    <message>
        <source>Import net&amp;work …</source>
        <translation>Impor &amp;jaringan …</translation>
    </message>
    <message>
        <source>Open a network that another tool has trained: ONNX, or scikit-learn as .skops</source>
        <translation>Buka jaringan yang dilatih perangkat lain: ONNX, atau scikit-learn sebagai .skops</translation>
    </message>
    <message>
        <source>Export para&amp;meters …</source>
        <translation>Ekspor para&amp;meter …</translation>
    </message>
    <message>
        <source>Export p&amp;redictions …</source>
        <translation>Ekspor p&amp;rediksi …</translation>
    </message>
    <message>
        <source>Every sample with what the network says of it as a table</source>
        <translation>Setiap sampel beserta prediksi jaringan sebagai tabel</translation>
    </message>
    <message>
        <source>Export the ne&amp;xt step …</source>
        <translation>Ekspor langkah &amp;berikutnya …</translation>
    </message>
    <message>
        <source>Every number of the next step of training as a table, with its formula</source>
        <translation>Setiap bilangan langkah pelatihan berikutnya sebagai tabel, beserta rumusnya</translation>
    </message>
    <message>
        <source>&amp;Worksheet …</source>
        <translation>Lembar lati&amp;han …</translation>
    </message>
    <message>
        <source>Exercises to be filled in on paper, with answer key</source>
        <translation>Soal latihan untuk dikerjakan di kertas, dengan kunci jawaban</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Cetak …</translation>
    </message>
    <message>
        <source>Print a report of the experiment, or the lesson that is open</source>
        <translation>Cetak laporan eksperimen, atau pelajaran yang sedang dibuka</translation>
    </message>
    <message>
        <source>Export as PD&amp;F …</source>
        <translation>Ekspor sebagai PD&amp;F …</translation>
    </message>
    <message>
        <source>Write a report of the experiment, or the lesson that is open, as PDF</source>
        <translation>Tulis laporan eksperimen, atau pelajaran yang sedang dibuka, sebagai PDF</translation>
    </message>
    <message>
        <source>&amp;Title and description …</source>
        <translation>&amp;Judul dan deskripsi …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>Hide or &amp;lock controls …</source>
        <translation>Sembunyikan atau &amp;kunci kendali …</translation>
    </message>
    <message>
        <source>Paste &amp;data …</source>
        <translation>Tempel &amp;data …</translation>
    </message>
    <message>
        <source>&amp;Paint samples</source>
        <translation>&amp;Lukis sampel</translation>
    </message>
    <message>
        <source>Show tools over the output plot to paint, erase and move samples</source>
        <translation>Tampilkan alat di atas grafik keluaran untuk melukis, menghapus, dan memindahkan sampel</translation>
    </message>
    <message>
        <source>&amp;Change samples …</source>
        <translation>&amp;Ubah sampel …</translation>
    </message>
    <message>
        <source>&amp;Look at the data …</source>
        <translation>Li&amp;hat data …</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Jalankan</translation>
    </message>
    <message>
        <source>Train, or pause</source>
        <translation>Latih atau jeda</translation>
    </message>
    <message>
        <source>Step one &amp;sample</source>
        <translation>Satu &amp;sampel</translation>
    </message>
    <message>
        <source>Look at the next sample; the last one of a batch moves the weights</source>
        <translation>Periksa sampel berikutnya; sampel terakhir dalam batch mengubah bobot</translation>
    </message>
    <message>
        <source>Step one &amp;batch</source>
        <translation>Satu &amp;batch</translation>
    </message>
    <message>
        <source>Step one &amp;epoch</source>
        <translation>Satu &amp;epok</translation>
    </message>
    <message>
        <source>Step by ste&amp;p …</source>
        <translation>Langkah demi &amp;langkah …</translation>
    </message>
    <message>
        <source>Follow the next update of the weights, number by number</source>
        <translation>Ikuti pembaruan bobot berikutnya, angka demi angka</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Look closely at the neuron, the weight or the layer that is selected</source>
        <translation>Amati dari dekat neuron, bobot, atau lapisan yang dipilih</translation>
    </message>
    <message>
        <source>Look &amp;back</source>
        <translation>Lihat se&amp;belumnya</translation>
    </message>
    <message>
        <source>Show the run as it was one moment before</source>
        <translation>Tampilkan pelatihan seperti satu saat sebelumnya</translation>
    </message>
    <message>
        <source>Look &amp;forward</source>
        <translation>Lihat &amp;sesudahnya</translation>
    </message>
    <message>
        <source>Back to the &amp;present</source>
        <translation>Kembali ke saat &amp;ini</translation>
    </message>
    <message>
        <source>Show where the run stands now</source>
        <translation>Tampilkan keadaan pelatihan sekarang</translation>
    </message>
    <message>
        <source>Branch &amp;off here</source>
        <translation>Ber&amp;cabang dari sini</translation>
    </message>
    <message>
        <source>Go on from the moment shown; the run so far is kept as a branch. The solver begins with an empty memory, and the samples come in another order</source>
        <translation>Lanjutkan dari saat yang ditampilkan; pelatihan sampai sekarang disimpan sebagai cabang. Solver mulai dengan memori kosong, dan sampel datang dalam urutan lain</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>&amp;Ulang</translation>
    </message>
    <message>
        <source>Back to the beginning with the same weights</source>
        <translation>Kembali ke awal dengan bobot yang sama</translation>
    </message>
    <message>
        <source>&amp;New weights</source>
        <translation>Bobot ba&amp;ru</translation>
    </message>
    <message>
        <source>Back to the beginning with other random weights</source>
        <translation>Kembali ke awal dengan bobot acak lain</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>&amp;Hasil</translation>
    </message>
    <message>
        <source>Confusion matrix, scores of the classes, ROC curve, errors, worst samples</source>
        <translation>Matriks konfusi, skor tiap kelas, kurva ROC, galat, sampel terburuk</translation>
    </message>
    <message>
        <source>&amp;Loss surface</source>
        <translation>Permukaan &amp;loss</translation>
    </message>
    <message>
        <source>See the loss around the run on a map, and the path that it has walked</source>
        <translation>Lihat loss di sekitar pelatihan pada sebuah peta, beserta jalur yang sudah ditempuh</translation>
    </message>
    <message>
        <source>&amp;Find the best settings …</source>
        <translation>&amp;Cari setelan terbaik …</translation>
    </message>
    <message>
        <source>Try many settings by cross-validation</source>
        <translation>Coba banyak setelan dengan validasi silang</translation>
    </message>
    <message>
        <source>Impro&amp;ve this network …</source>
        <translation>Per&amp;baiki jaringan ini …</translation>
    </message>
    <message>
        <source>Hear what the network suffers from, and try one experiment after the other</source>
        <translation>Lihat apa yang menghambat jaringan, dan coba satu eksperimen demi satu eksperimen</translation>
    </message>
    <message>
        <source>&amp;Keep this run</source>
        <translation>&amp;Simpan hasil ini</translation>
    </message>
    <message>
        <source>Keep what is set and what came out, to compare it later</source>
        <translation>Simpan pengaturan beserta hasilnya untuk dibandingkan nanti</translation>
    </message>
    <message>
        <source>Co&amp;mpare runs …</source>
        <translation>&amp;Bandingkan pelatihan …</translation>
    </message>
    <message>
        <source>Show the runs that were kept, and what differs between them</source>
        <translation>Tampilkan pelatihan yang tersimpan dan perbedaannya</translation>
    </message>
    <message>
        <source>Ra&amp;ce …</source>
        <translation>A&amp;du jaringan …</translation>
    </message>
    <message>
        <source>Let several networks learn side by side from the same samples</source>
        <translation>Latih beberapa jaringan berdampingan dengan sampel yang sama</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Pelajaran</translation>
    </message>
    <message>
        <source>The lecture, to be worked through beside the canvas</source>
        <translation>Materi kuliah untuk dikerjakan di samping kanvas</translation>
    </message>
    <message>
        <source>&amp;Open lesson file …</source>
        <translation>&amp;Buka berkas pelajaran …</translation>
    </message>
    <message>
        <source>&amp;Folder of own lessons</source>
        <translation>&amp;Folder pelajaran sendiri</translation>
    </message>
    <message>
        <source>Save a lesson to &amp;begin with …</source>
        <translation>&amp;Simpan contoh pelajaran …</translation>
    </message>
    <message>
        <source>&amp;Hand in …</source>
        <translation>&amp;Kumpulkan hasil …</translation>
    </message>
    <message>
        <source>Lea&amp;ve the lesson</source>
        <translation>Tinggalkan pela&amp;jaran</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Warna &amp;sistem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic loss axis</source>
        <translation>Sumbu loss &amp;logaritmik</translation>
    </message>
    <message>
        <source>Show &amp;test samples</source>
        <translation>Tampilkan sampel &amp;uji</translation>
    </message>
    <message>
        <source>T&amp;ime slider</source>
        <translation>Penggeser &amp;waktu</translation>
    </message>
    <message>
        <source>Show the bar that looks back at the run</source>
        <translation>Tampilkan bilah untuk melihat kembali pelatihan</translation>
    </message>
    <message>
        <source>Di&amp;gits of numbers …</source>
        <translation>An&amp;gka penting bilangan …</translation>
    </message>
    <message>
        <source>Decimal p&amp;oint: 0.5</source>
        <translation>T&amp;itik desimal: 0.5</translation>
    </message>
    <message>
        <source>Show numbers with a point, as the lecture does; both can be typed</source>
        <translation>Tampilkan angka dengan titik seperti pada kuliah; keduanya dapat diketik</translation>
    </message>
    <message>
        <source>Decimal co&amp;mma: 0,5</source>
        <translation>Ko&amp;ma desimal: 0,5</translation>
    </message>
    <message>
        <source>Show numbers with a comma; both can be typed, and files keep the point</source>
        <translation>Tampilkan angka dengan koma; keduanya dapat diketik, dan berkas tetap memakai titik</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Kem&amp;balikan tata letak</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Presentasi</translation>
    </message>
    <message>
        <source>For a projector: big type, thick lines, canvas, output and loss alone</source>
        <translation>Untuk proyektor: huruf besar, garis tebal, hanya kanvas, keluaran, dan loss</translation>
    </message>
    <message>
        <source>Wel&amp;come …</source>
        <translation>Selamat &amp;datang …</translation>
    </message>
    <message>
        <source>Three ways to begin: play, follow the lecture, open own data</source>
        <translation>Tiga cara memulai: bermain, mengikuti kuliah, membuka data sendiri</translation>
    </message>
    <message>
        <source>&amp;Find an action …</source>
        <translation>&amp;Cari perintah …</translation>
    </message>
    <message>
        <source>Type what is wanted, and have it done</source>
        <translation>Ketik yang diinginkan, lalu jalankan</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts …</source>
        <translation>Pintasan &amp;papan tik …</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Apa ini?</translation>
    </message>
    <message>
        <source>Explain the field with the keyboard, or else what is clicked next</source>
        <translation>Jelaskan isian yang sedang aktif, atau jika tidak ada, yang diklik berikutnya</translation>
    </message>
    <message>
        <source>Folder of the &amp;log</source>
        <translation>Folder &amp;log</translation>
    </message>
    <message>
        <source>&amp;About NN Playground …</source>
        <translation>&amp;Tentang NN Playground …</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Urungkan {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>U&amp;langi {step}</translation>
    </message>
</context>
<context>
    <name>Activation</name>
    <message>
        <source>Identity</source>
        <translation>Identitas</translation>
    </message>
    <message>
        <source>Binary step</source>
        <translation>Undak biner</translation>
    </message>
    <message>
        <source>Its slope is 0, so gradient descent cannot move the weights of the layers before it.</source>
        <translation>Kemiringannya 0, sehingga penurunan gradien tidak dapat mengubah bobot lapisan-lapisan sebelumnya.</translation>
    </message>
    <message>
        <source>Logistic (sigmoid)</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>ArcTan</source>
        <translation>ArcTan</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>PReLU (learned slope)</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Slope at the start</source>
        <translation>Kemiringan awal</translation>
    </message>
    <message>
        <source>The slope left of 0 to begin with; training moves it with the weights.</source>
        <translation>Kemiringan awal di kiri 0; pelatihan mengubahnya bersama bobot.</translation>
    </message>
    <message>
        <source>Near 0 it is ReLU at first: where z is negative, hardly any gradient comes through.</source>
        <translation>Dekat 0, mula-mula sama dengan ReLU: di tempat z negatif hampir tidak ada gradien yang lewat.</translation>
    </message>
    <message>
        <source>Near 1 it is a straight line at first, and layers add nothing.</source>
        <translation>Dekat 1, mula-mula berupa garis lurus, dan lapisan tidak menambah apa-apa.</translation>
    </message>
    <message>
        <source>The slope where z is negative, which never changes.</source>
        <translation>Kemiringan di tempat z negatif, yang tidak pernah berubah.</translation>
    </message>
    <message>
        <source>Near 0 it is ReLU: neurons may die.</source>
        <translation>Dekat 0 sama dengan ReLU: neuron dapat mati.</translation>
    </message>
    <message>
        <source>Near 1 it is a straight line, and layers add nothing.</source>
        <translation>Dekat 1 berupa garis lurus, dan lapisan tidak menambah apa-apa.</translation>
    </message>
    <message>
        <source>How far below 0 outputs go: down to −a.</source>
        <translation>Seberapa jauh keluaran turun di bawah 0: sampai −a.</translation>
    </message>
    <message>
        <source>Outputs and slopes left of 0 are large: steps become restless.</source>
        <translation>Keluaran dan kemiringan di kiri 0 besar: langkah menjadi gelisah.</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>ELU&apos;s a</source>
        <translation>a pada ELU</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Slope left of 0</source>
        <translation>Kemiringan di kiri 0</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GELU (tanh form)</source>
        <translation>GELU (tanh)</translation>
    </message>
    <message>
        <source>Swish (SiLU)</source>
        <translation>Swish (SiLU)</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
</context>
<context>
    <name>ActivationPlot</name>
    <message>
        <source>Curves of f and f′</source>
        <translation>Kurva f dan f′</translation>
    </message>
    <message>
        <source>Drag z, or move it with the arrow keys</source>
        <translation>Geser z, atau gerakkan dengan tombol panah</translation>
    </message>
</context>
<context>
    <name>Activations</name>
    <message>
        <source>Saturated below |f′| =</source>
        <translation>Jenuh di bawah |f′| =</translation>
    </message>
    <message>
        <source>Where the slope is smaller than this, a neuron hardly learns.</source>
        <translation>Di tempat kemiringan lebih kecil dari ini, neuron hampir tidak belajar.</translation>
    </message>
</context>
<context>
    <name>ActivationsDemo</name>
    <message>
        <source>Dead, f′(z) = 0 exactly: {where}</source>
        <translation>Mati, f′(z) tepat 0: {where}</translation>
    </message>
    <message>
        <source>Saturated, |f′(z)| small: {where}</source>
        <translation>Jenuh, |f′(z)| kecil: {where}</translation>
    </message>
    <message>
        <source>Nowhere between −6 and 6 is the slope that small.</source>
        <translation>Di antara −6 dan 6 kemiringannya tidak pernah sekecil itu.</translation>
    </message>
    <message>
        <source>Shown for one of two units; the other one has z = 0.</source>
        <translation>Ditampilkan untuk satu dari dua unit; unit lainnya mempunyai z = 0.</translation>
    </message>
    <message>
        <source>Its parameter is trained together with the weights.</source>
        <translation>Parameternya dilatih bersama bobot.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Draw beside it, with the values at z:</source>
        <translation>Gambar di sampingnya, dengan nilai pada z:</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Experiment</source>
        <translation>Eksperimen</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Apa yang dicoba</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>The mean score of what was in force</source>
        <translation>Rata-rata skor dari yang berlaku saat itu</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>The mean score of the experiment</source>
        <translation>Rata-rata skor eksperimen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>The mean difference of the pairs ± its standard deviation</source>
        <translation>Rata-rata selisih pasangan ± simpangan bakunya</translation>
    </message>
    <message>
        <source>How often chance alone does as much</source>
        <translation>Seberapa sering kebetulan saja menghasilkan selisih sebesar itu</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>What it comes to, and what became of it</source>
        <translation>Kesimpulannya, dan apa yang dilakukan dengannya</translation>
    </message>
    <message>
        <source>{outcome}, adopted</source>
        <translation>{outcome}, dipakai</translation>
    </message>
    <message>
        <source>After less before, pair by pair</source>
        <translation>Sesudah dikurangi sebelum, pasangan demi pasangan</translation>
    </message>
    <message>
        <source>mean, with 95 % confidence</source>
        <translation>rata-rata, dengan kepercayaan 95 %</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>judging fold</source>
        <translation>lipatan penilai</translation>
    </message>
    <message>
        <source>difference: {measure}</source>
        <translation>selisih: {measure}</translation>
    </message>
    <message>
        <source>A process of the guide has ended, perhaps for want of memory. Try again.</source>
        <translation>Sebuah proses pemandu berakhir, mungkin karena kekurangan memori. Coba lagi.</translation>
    </message>
    <message>
        <source>Looking at the network, and training it on all folds …</source>
        <translation>Memeriksa jaringan dan melatihnya pada semua lipatan …</translation>
    </message>
    <message>
        <source>Training on the same folds from the same weights …</source>
        <translation>Melatih pada lipatan yang sama dari bobot yang sama …</translation>
    </message>
    <message>
        <source>{doing} About {left} left.</source>
        <translation>{doing} Sisa sekitar {left}.</translation>
    </message>
    <message>
        <source>The experiment has changed since it was looked at: look again.</source>
        <translation>Eksperimen telah berubah sejak diperiksa: periksa lagi.</translation>
    </message>
    <message>
        <source>Called off; what was tried to its end is kept.</source>
        <translation>Dibatalkan; yang sudah selesai dicoba disimpan.</translation>
    </message>
    <message>
        <source>Called off before anything was found: look again.</source>
        <translation>Dibatalkan sebelum ada yang ditemukan: periksa lagi.</translation>
    </message>
    <message>
        <source>Everything that was proposed has been tried.</source>
        <translation>Semua yang diusulkan sudah dicoba.</translation>
    </message>
    <message>
        <source>Tried: {count}. The one that is better by most is shown; the best of many looks a little better than it is.</source>
        <translation>Dicoba: {count}. Yang paling besar perbaikannya ditampilkan; yang terbaik dari banyak percobaan selalu tampak sedikit lebih baik daripada sebenarnya.</translation>
    </message>
    <message>
        <source>Tried: {count}. None of them is better beyond chance.</source>
        <translation>Dicoba: {count}. Tidak ada yang lebih baik melampaui kebetulan.</translation>
    </message>
    <message>
        <source>Adopted as one step; Undo takes it back. Its trials have shown what stands on the left.</source>
        <translation>Dipakai sebagai satu langkah; Urungkan membatalkannya. Percobaannya menunjukkan apa yang tertulis di sebelah kiri.</translation>
    </message>
    <message>
        <source>The network {differences}.</source>
        <translation>Jaringan {differences}.</translation>
    </message>
    <message>
        <source>{count} of {total} trainings ended in numbers beyond all bounds.</source>
        <translation>{count} dari {total} pelatihan berakhir dengan bilangan tak terbatas.</translation>
    </message>
    <message>
        <source>The run on the canvas ended in numbers beyond all bounds.</source>
        <translation>Pelatihan di kanvas berakhir dengan bilangan tak terbatas.</translation>
    </message>
    <message>
        <source>The mean |∂J/∂W| of layer {layer} grew to {size} (epoch {epoch}); it began at {first}.</source>
        <translation>Rata-rata |∂J/∂W| lapisan {layer} membesar menjadi {size} (epok {epoch}); awalnya {first}.</translation>
    </message>
    <message>
        <source>In {epochs} epochs the weights have moved by {moved} % of their length at most, and the loss, which falls all the time, has lost {lost} %. The learning rate is {rate}.</source>
        <translation>Dalam {epochs} epok bobot bergeser paling jauh {moved} % dari panjangnya, dan loss, yang terus turun, baru berkurang {lost} %. Laju pembelajarannya {rate}.</translation>
    </message>
    <message>
        <source>The loss has grown from {first} to {last}. The learning rate is {rate}.</source>
        <translation>Loss naik dari {first} menjadi {last}. Laju pembelajarannya {rate}.</translation>
    </message>
    <message>
        <source>In the second half of the run the loss jumps by {share} % of its size from one point to the next.</source>
        <translation>Pada paruh kedua pelatihan, loss melompat {share} % dari besarnya dari satu titik ke titik berikutnya.</translation>
    </message>
    <message>
        <source>Each step averages the gradients of {size} samples, and the loss jumps by {share} % of its size.</source>
        <translation>Setiap langkah merata-ratakan gradien dari {size} sampel, dan loss melompat {share} % dari besarnya.</translation>
    </message>
    <message>
        <source>A batch holds {size} of {samples} samples: that makes {steps} steps an epoch, {all} in the whole run.</source>
        <translation>Satu batch memuat {size} dari {samples} sampel: itu berarti {steps} langkah per epok, {all} dalam seluruh pelatihan.</translation>
    </message>
    <message>
        <source>In the last quarter of {epochs} epochs the loss still lost {share} % of itself.</source>
        <translation>Pada seperempat terakhir dari {epochs} epok, loss masih berkurang {share} %.</translation>
    </message>
    <message>
        <source>In the last quarter of {epochs} epochs the loss changed by {share} %; it stands at {last} of {first}.</source>
        <translation>Pada seperempat terakhir dari {epochs} epok, loss hanya berubah {share} %; kini {last} dari semula {first}.</translation>
    </message>
    <message>
        <source>The samples come in the same order in every epoch.</source>
        <translation>Sampel datang dalam urutan yang sama di setiap epok.</translation>
    </message>
    <message>
        <source>All neurons of hidden layer {layers} have the same weights, and so they stay.</source>
        <translation>Semua neuron lapisan tersembunyi {layers} berbobot sama, dan akan tetap begitu.</translation>
    </message>
    <message>
        <source>Hidden layer {layers} is a binary step, whose slope is 0 everywhere: no gradient passes it.</source>
        <translation>Lapisan tersembunyi {layers} adalah undak biner, yang kemiringannya 0 di mana-mana: tidak ada gradien yang melewatinya.</translation>
    </message>
    <message>
        <source>In hidden layer {layers}, {shares} % of the ReLU neurons put out 0 for every training sample.</source>
        <translation>Di lapisan tersembunyi {layers}, {shares} % neuron ReLU mengeluarkan 0 untuk setiap sampel latih.</translation>
    </message>
    <message>
        <source>The mean |∂J/∂W| at the start, from the first layer to the last: {sizes}.</source>
        <translation>Rata-rata |∂J/∂W| di awal, dari lapisan pertama sampai terakhir: {sizes}.</translation>
    </message>
    <message>
        <source>The mean |∂J/∂W| in the run (median), from the first layer to the last: {sizes}.</source>
        <translation>Rata-rata |∂J/∂W| selama pelatihan (median), dari lapisan pertama sampai terakhir: {sizes}.</translation>
    </message>
    <message>
        <source>Already at the start, {shares} % of the outputs of hidden layer {layers} are where f′ is ≈ 0.</source>
        <translation>Sejak awal, {shares} % keluaran lapisan tersembunyi {layers} berada di tempat f′ ≈ 0.</translation>
    </message>
    <message>
        <source>At the end, {shares} % of the outputs of hidden layer {layers} are where f′ is ≈ 0.</source>
        <translation>Di akhir, {shares} % keluaran lapisan tersembunyi {layers} berada di tempat f′ ≈ 0.</translation>
    </message>
    <message>
        <source>The deviation of {wide} is {large}, that of {narrow} is {small}: {times} times less.</source>
        <translation>Simpangan {wide} adalah {large}, simpangan {narrow} hanya {small}: {times} kali lebih kecil.</translation>
    </message>
    <message>
        <source>{name} has the mean {mean} and the deviation {deviation}.</source>
        <translation>{name} memiliki rata-rata {mean} dan simpangan {deviation}.</translation>
    </message>
    <message>
        <source>The output is {activation}, the cost {loss}, the task has {classes} classes.</source>
        <translation>Keluarannya {activation}, fungsi biayanya {loss}, tugasnya memiliki {classes} kelas.</translation>
    </message>
    <message>
        <source>Targets go from {low} to {high}, but outputs of {activation} only from {least} to {most}.</source>
        <translation>Target berkisar dari {low} sampai {high}, tetapi keluaran {activation} hanya dari {least} sampai {most}.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>akurasi</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Over the samples learned from, its {measure} is {train}; a network that always says the same has {constant}.</source>
        <translation>Pada sampel yang dipelajari, {measure} jaringan {train}; jaringan yang selalu menjawab sama mencapai {constant}.</translation>
    </message>
    <message>
        <source>Its {measure} is {train} even over the samples learned from, and {judged} over the judging folds.</source>
        <translation>Bahkan pada sampel yang dipelajari {measure} hanya {train}, dan {judged} pada lipatan penilai.</translation>
    </message>
    <message>
        <source>Its {measure} is {train} over the samples learned from, but {judged} over the judging folds.</source>
        <translation>Pada sampel yang dipelajari {measure} mencapai {train}, tetapi pada lipatan penilai hanya {judged}.</translation>
    </message>
    <message>
        <source>The loss over the judging fold was lowest at epoch {epoch} (median of the trials) and has risen by {rise} % since, while the training loss went on falling.</source>
        <translation>Loss pada lipatan penilai paling rendah di epok {epoch} (median percobaan) dan sejak itu naik {rise} %, sementara loss latih terus turun.</translation>
    </message>
    <message>
        <source>{parameters} weights and biases can adapt to {samples} training samples.</source>
        <translation>{parameters} bobot dan bias dapat menyesuaikan diri dengan {samples} sampel latih.</translation>
    </message>
    <message>
        <source>Its hidden layers have {sizes} neurons: {parameters} weights and biases.</source>
        <translation>Lapisan tersembunyinya memiliki {sizes} neuron: {parameters} bobot dan bias.</translation>
    </message>
    <message>
        <source>It has no hidden layer: what it draws between classes is a straight line.</source>
        <translation>Jaringan ini tidak memiliki lapisan tersembunyi: batas antarkelas yang ditariknya berupa garis lurus.</translation>
    </message>
    <message>
        <source>The largest penalty is λ = {strength}, the largest dropout {dropout}, and the {measure} over the samples learned from is {train}.</source>
        <translation>Penalti terbesar λ = {strength}, dropout terbesar {dropout}, dan {measure} pada sampel yang dipelajari {train}.</translation>
    </message>
    <message>
        <source>From different starting weights the mean {measure} is between {low} and {high} ({seeds} seeds).</source>
        <translation>Dari bobot awal yang berbeda, rata-rata {measure} berada antara {low} dan {high} ({seeds} benih).</translation>
    </message>
    <message>
        <source>The class “{small}” has {few} training samples, “{large}” has {many}: whoever always says “{large}” is right in {share} % of the cases.</source>
        <translation>Kelas “{small}” memiliki {few} sampel latih, “{large}” memiliki {many}: siapa pun yang selalu menjawab “{large}” benar dalam {share} % kasus.</translation>
    </message>
    <message>
        <source>Standardise the inputs</source>
        <translation>Standardisasi masukan</translation>
    </message>
    <message>
        <source>With mean 0 and deviation 1, every input pulls its weights equally and z stays where f is steep. The scale is taken from the samples learned from alone.</source>
        <translation>Dengan rata-rata 0 dan simpangan 1, setiap masukan menarik bobotnya sama kuat dan z tetap di bagian f yang curam. Skalanya diambil dari sampel yang dipelajari saja.</translation>
    </message>
    <message>
        <source>The usual learning rate of the solver</source>
        <translation>Laju pembelajaran yang lazim untuk solver ini</translation>
    </message>
    <message>
        <source>The learning rate η multiplies the gradient in every update of a weight. The value that suits most networks is the first one to compare with.</source>
        <translation>Laju pembelajaran η dikalikan dengan gradien pada setiap pembaruan bobot. Nilai yang cocok untuk kebanyakan jaringan adalah pembanding pertama.</translation>
    </message>
    <message>
        <source>Starting weights that suit the activation</source>
        <translation>Bobot awal yang sesuai dengan aktivasi</translation>
    </message>
    <message>
        <source>Random weights whose size follows from the neurons below (He for ReLU, Glorot for tanh and logistic) keep z and δ at the same size in all layers, and tell the neurons of a layer apart.</source>
        <translation>Bobot acak yang besarnya mengikuti banyak neuron di bawahnya (He untuk ReLU, Glorot untuk tanh dan logistik) menjaga z dan δ sama besar di semua lapisan, dan membedakan neuron dalam satu lapisan.</translation>
    </message>
    <message>
        <source>tanh in the hidden layers</source>
        <translation>tanh di lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Its slope reaches 1, four times that of the logistic function, and its outputs lie around 0: δ passes more layers.</source>
        <translation>Kemiringannya mencapai 1, empat kali fungsi logistik, dan keluarannya berada di sekitar 0: δ melewati lebih banyak lapisan.</translation>
    </message>
    <message>
        <source>ReLU in the hidden layers</source>
        <translation>ReLU di lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Where a ReLU neuron is active its slope is 1, however large z is: it does not saturate.</source>
        <translation>Selama neuron ReLU aktif, kemiringannya 1 sebesar apa pun z: neuron itu tidak menjadi jenuh.</translation>
    </message>
    <message>
        <source>Leaky ReLU in the hidden layers</source>
        <translation>Leaky ReLU di lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Left of 0 it has a small slope instead of none, by which a neuron can come back to life.</source>
        <translation>Di kiri 0 kemiringannya kecil, bukan 0, sehingga neuron dapat hidup kembali.</translation>
    </message>
    <message>
        <source>Cross-entropy with the output that belongs to it</source>
        <translation>Entropi silang dengan keluaran pasangannya</translation>
    </message>
    <message>
        <source>Then δ at the output is p − y: the more wrong the network is, the larger its step. The slope of the output no longer holds it back.</source>
        <translation>Dengan itu δ di keluaran adalah p − y: makin salah jaringannya, makin besar langkahnya. Kemiringan keluaran tidak lagi menahannya.</translation>
    </message>
    <message>
        <source>Identity at the output</source>
        <translation>Identitas pada keluaran</translation>
    </message>
    <message>
        <source>A regression needs outputs of any size; only the hidden layers have to bend.</source>
        <translation>Regresi memerlukan keluaran sebesar apa pun; hanya lapisan tersembunyi yang perlu melengkung.</translation>
    </message>
    <message>
        <source>Adam as the solver</source>
        <translation>Adam sebagai solver</translation>
    </message>
    <message>
        <source>It gives every weight a step of its own, measured by the gradients so far: plateaus are crossed and small gradients count as much as large ones.</source>
        <translation>Adam memberi setiap bobot langkahnya sendiri, diukur dari gradien sejauh ini: dataran terlewati, dan gradien kecil berarti sama seperti yang besar.</translation>
    </message>
    <message>
        <source>A learning rate three times as large</source>
        <translation>Laju pembelajaran tiga kali lebih besar</translation>
    </message>
    <message>
        <source>Longer steps along the gradient come to the same place in fewer epochs.</source>
        <translation>Langkah yang lebih panjang menurut gradien tiba di tempat yang sama dalam lebih sedikit epok.</translation>
    </message>
    <message>
        <source>A learning rate ten times as large</source>
        <translation>Laju pembelajaran sepuluh kali lebih besar</translation>
    </message>
    <message>
        <source>The weights have hardly moved: there is room for much longer steps.</source>
        <translation>Bobot hampir tidak bergeser: masih ada ruang untuk langkah yang jauh lebih panjang.</translation>
    </message>
    <message>
        <source>A third of the learning rate</source>
        <translation>Sepertiga laju pembelajaran</translation>
    </message>
    <message>
        <source>Shorter steps no longer jump over the valley of the cost.</source>
        <translation>Langkah yang lebih pendek tidak lagi melompati lembah fungsi biaya.</translation>
    </message>
    <message>
        <source>A tenth of the learning rate</source>
        <translation>Sepersepuluh laju pembelajaran</translation>
    </message>
    <message>
        <source>A run that diverges often needs far shorter steps, not slightly shorter ones.</source>
        <translation>Pelatihan yang divergen sering memerlukan langkah yang jauh lebih pendek, bukan sedikit lebih pendek.</translation>
    </message>
    <message>
        <source>A learning rate that falls during the run</source>
        <translation>Laju pembelajaran yang menurun selama pelatihan</translation>
    </message>
    <message>
        <source>Long steps at the beginning find the valley, short ones at the end settle at its bottom.</source>
        <translation>Langkah panjang di awal menemukan lembah, langkah pendek di akhir menetap di dasarnya.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Part of the last step is kept, so that steps in the same direction add up and those to and fro cancel.</source>
        <translation>Sebagian langkah terakhir dipertahankan, sehingga langkah searah saling menambah dan langkah bolak-balik saling meniadakan.</translation>
    </message>
    <message>
        <source>Three times as many epochs</source>
        <translation>Epok tiga kali lebih banyak</translation>
    </message>
    <message>
        <source>The loss had not come to its end: let gradient descent go on.</source>
        <translation>Loss belum selesai turun: biarkan penurunan gradien berlanjut.</translation>
    </message>
    <message>
        <source>Smaller batches</source>
        <translation>Batch lebih kecil</translation>
    </message>
    <message>
        <source>Mini-batches make many steps an epoch in place of one, and cost no more time.</source>
        <translation>Mini-batch membuat banyak langkah per epok, bukan satu, dengan waktu yang sama.</translation>
    </message>
    <message>
        <source>Larger batches</source>
        <translation>Batch lebih besar</translation>
    </message>
    <message>
        <source>The gradient is averaged over more samples, so that chance cancels out.</source>
        <translation>Gradien dirata-ratakan atas lebih banyak sampel, sehingga kebetulan saling meniadakan.</translation>
    </message>
    <message>
        <source>Shuffle the samples</source>
        <translation>Acak urutan sampel</translation>
    </message>
    <message>
        <source>In another order every epoch, the errors of single batches cancel out.</source>
        <translation>Dengan urutan lain di setiap epok, galat tiap batch saling meniadakan.</translation>
    </message>
    <message>
        <source>More neurons in the hidden layers</source>
        <translation>Lebih banyak neuron di lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Every neuron draws one more line; several random starts in one layer also find better minima.</source>
        <translation>Setiap neuron menarik satu garis lagi; banyak awal acak dalam satu lapisan juga menemukan minimum yang lebih baik.</translation>
    </message>
    <message>
        <source>One more hidden layer</source>
        <translation>Satu lapisan tersembunyi lagi</translation>
    </message>
    <message>
        <source>A further layer combines the lines of the one below into shapes.</source>
        <translation>Satu lapisan lagi menggabungkan garis-garis lapisan di bawahnya menjadi bentuk.</translation>
    </message>
    <message>
        <source>Squares and the product as further inputs</source>
        <translation>Kuadrat dan hasil kali sebagai masukan tambahan</translation>
    </message>
    <message>
        <source>With x₁², x₂² and x₁x₂ a single neuron can already draw circles and hyperbolas.</source>
        <translation>Dengan x₁², x₂², dan x₁x₂ satu neuron saja sudah dapat menggambar lingkaran dan hiperbola.</translation>
    </message>
    <message>
        <source>Two hidden layers only</source>
        <translation>Dua lapisan tersembunyi saja</translation>
    </message>
    <message>
        <source>Each layer less is one factor f′ less on the way of δ to the first weights.</source>
        <translation>Setiap lapisan yang dikurangi berarti satu faktor f′ lebih sedikit di jalan δ menuju bobot pertama.</translation>
    </message>
    <message>
        <source>A stronger L2 penalty</source>
        <translation>Penalti L2 lebih kuat</translation>
    </message>
    <message>
        <source>λ pulls large weights towards 0 (weight decay): the boundary becomes smoother and noise is left out.</source>
        <translation>λ menarik bobot besar ke arah 0 (weight decay): batas menjadi lebih halus dan derau diabaikan.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Henti dini</translation>
    </message>
    <message>
        <source>A fifth of the samples is watched instead of learned from, and training ends when they are no longer judged better; the best weights are put back.</source>
        <translation>Seperlima sampel diamati, bukan dipelajari, dan pelatihan berakhir ketika penilaiannya tidak lagi membaik; bobot terbaik dipasang kembali.</translation>
    </message>
    <message>
        <source>Fewer neurons in the hidden layers</source>
        <translation>Lebih sedikit neuron di lapisan tersembunyi</translation>
    </message>
    <message>
        <source>With fewer weights the network has to find what the samples have in common.</source>
        <translation>Dengan lebih sedikit bobot, jaringan harus menemukan apa yang sama pada sampel-sampelnya.</translation>
    </message>
    <message>
        <source>Dropout in the hidden layers</source>
        <translation>Dropout di lapisan tersembunyi</translation>
    </message>
    <message>
        <source>A fifth of the neurons is silenced in every step, so that none can rely on a single other one.</source>
        <translation>Seperlima neuron dibungkam pada setiap langkah, sehingga tidak ada yang dapat bergantung pada satu neuron lain.</translation>
    </message>
    <message>
        <source>A weaker penalty</source>
        <translation>Penalti lebih lemah</translation>
    </message>
    <message>
        <source>A tenth of λ leaves the weights more room to learn the samples.</source>
        <translation>Sepersepuluh λ memberi bobot lebih banyak ruang untuk mempelajari sampel.</translation>
    </message>
    <message>
        <source>No dropout</source>
        <translation>Tanpa dropout</translation>
    </message>
    <message>
        <source>With all neurons in every step the network can express more.</source>
        <translation>Dengan semua neuron pada setiap langkah, jaringan dapat menyatakan lebih banyak.</translation>
    </message>
    <message>
        <source>Training diverges</source>
        <translation>Pelatihan divergen</translation>
    </message>
    <message>
        <source>Each step of gradient descent goes so far beyond the minimum that it ends higher up than it began, and the next one is longer still.</source>
        <translation>Setiap langkah penurunan gradien melampaui minimum begitu jauh sehingga berakhir lebih tinggi daripada awalnya, dan langkah berikutnya lebih panjang lagi.</translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <translation>Gradien meledak</translation>
    </message>
    <message>
        <source>By the chain rule δ is multiplied by weights and slopes layer by layer; factors above 1, or large inputs, make it huge.</source>
        <translation>Menurut aturan rantai, δ dikalikan dengan bobot dan kemiringan lapis demi lapis; faktor di atas 1, atau masukan besar, membuatnya sangat besar.</translation>
    </message>
    <message>
        <source>Learning rate too large</source>
        <translation>Laju pembelajaran terlalu besar</translation>
    </message>
    <message>
        <source>Steps along the gradient are so long that the cost grows instead of falling.</source>
        <translation>Langkah menurut gradien begitu panjang sehingga biaya naik, bukan turun.</translation>
    </message>
    <message>
        <source>Learning rate too small</source>
        <translation>Laju pembelajaran terlalu kecil</translation>
    </message>
    <message>
        <source>The direction is right, but the steps are so short that the weights stay near their random start.</source>
        <translation>Arahnya benar, tetapi langkahnya begitu pendek sehingga bobot tetap dekat awal acaknya.</translation>
    </message>
    <message>
        <source>All neurons of a layer are alike</source>
        <translation>Semua neuron dalam satu lapisan sama</translation>
    </message>
    <message>
        <source>Neurons that begin with the same weights get the same gradient, so that the layer can do no more than one neuron. Random starting weights tell them apart.</source>
        <translation>Neuron yang mulai dengan bobot sama mendapat gradien sama, sehingga lapisan itu tidak lebih mampu daripada satu neuron. Bobot awal acak membedakannya.</translation>
    </message>
    <message>
        <source>Binary steps in hidden layers</source>
        <translation>Undak biner di lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Back-propagation multiplies by f′, which is 0 here: the layers up to it never learn.</source>
        <translation>Propagasi balik mengalikan dengan f′, yang di sini 0: lapisan-lapisan sampai ke sana tidak pernah belajar.</translation>
    </message>
    <message>
        <source>Dead ReLU neurons</source>
        <translation>Neuron ReLU mati</translation>
    </message>
    <message>
        <source>Where z is below 0 for every sample, ReLU&apos;s slope is 0 and the weights no longer move.</source>
        <translation>Jika z di bawah 0 untuk setiap sampel, kemiringan ReLU 0 dan bobotnya tidak bergerak lagi.</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>Gradien lenyap</translation>
    </message>
    <message>
        <source>δ is multiplied by f′ in every layer, which is ¼ at most for the logistic function: the first layers hardly learn.</source>
        <translation>δ dikalikan dengan f′ di setiap lapisan, yang untuk fungsi logistik paling besar ¼: lapisan-lapisan pertama hampir tidak belajar.</translation>
    </message>
    <message>
        <source>Inputs are not scaled</source>
        <translation>Masukan tidak diskalakan</translation>
    </message>
    <message>
        <source>∂J/∂w is δ times the input: large inputs pull their weights far more than small ones, and saturate the first layer.</source>
        <translation>∂J/∂w adalah δ kali masukan: masukan besar menarik bobotnya jauh lebih kuat daripada yang kecil, dan membuat lapisan pertama jenuh.</translation>
    </message>
    <message>
        <source>Output and cost do not belong together</source>
        <translation>Keluaran dan fungsi biaya tidak berpasangan</translation>
    </message>
    <message>
        <source>With softmax and cross-entropy, as with logistic and binary cross-entropy, δ at the output is p − y. Other costs multiply it by a slope that vanishes where the network is surely wrong.</source>
        <translation>Dengan softmax dan entropi silang, seperti dengan logistik dan entropi silang biner, δ di keluaran adalah p − y. Fungsi biaya lain mengalikannya dengan kemiringan yang lenyap justru ketika jaringan yakin tetapi salah.</translation>
    </message>
    <message>
        <source>Targets out of reach</source>
        <translation>Target di luar jangkauan</translation>
    </message>
    <message>
        <source>The activation of the output cannot become as large or small as the targets.</source>
        <translation>Aktivasi keluaran tidak dapat menjadi sebesar atau sekecil targetnya.</translation>
    </message>
    <message>
        <source>No better than always saying the same</source>
        <translation>Tidak lebih baik daripada selalu menjawab sama</translation>
    </message>
    <message>
        <source>What the network says does not yet depend on its inputs.</source>
        <translation>Jawaban jaringan belum bergantung pada masukannya.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Overfitting</translation>
    </message>
    <message>
        <source>The network has learned its samples by heart, noise and all, and generalises less well.</source>
        <translation>Jaringan menghafal sampelnya beserta deraunya, sehingga kurang mampu menggeneralisasi.</translation>
    </message>
    <message>
        <source>Underfitting</source>
        <translation>Underfitting</translation>
    </message>
    <message>
        <source>The network is bad even on the samples it learns from: it cannot express them, or has not come there.</source>
        <translation>Jaringan buruk bahkan pada sampel yang dipelajarinya: ia tidak mampu menyatakannya, atau belum sampai di sana.</translation>
    </message>
    <message>
        <source>The loss oscillates</source>
        <translation>Loss berosilasi</translation>
    </message>
    <message>
        <source>Steps lead to and fro across the valley of the cost: the learning rate is large, or the gradients of small batches are mostly chance.</source>
        <translation>Langkah bolak-balik melintasi lembah fungsi biaya: laju pembelajarannya besar, atau gradien batch kecil sebagian besar kebetulan.</translation>
    </message>
    <message>
        <source>The loss is still falling</source>
        <translation>Loss masih turun</translation>
    </message>
    <message>
        <source>Training ended before gradient descent had come to a minimum.</source>
        <translation>Pelatihan berakhir sebelum penurunan gradien mencapai minimum.</translation>
    </message>
    <message>
        <source>The loss stands still</source>
        <translation>Loss tidak bergerak</translation>
    </message>
    <message>
        <source>The run lies on a plateau or in a poor local minimum: more epochs alone change nothing.</source>
        <translation>Pelatihan berada di dataran atau di minimum lokal yang buruk: menambah epok saja tidak mengubah apa pun.</translation>
    </message>
    <message>
        <source>Hardly a step an epoch</source>
        <translation>Hampir tidak ada langkah per epok</translation>
    </message>
    <message>
        <source>Batches this large give exact gradients but few steps; mini-batches move the weights sooner.</source>
        <translation>Batch sebesar ini memberi gradien yang tepat tetapi sedikit langkah; mini-batch menggerakkan bobot lebih cepat.</translation>
    </message>
    <message>
        <source>Batches are tiny</source>
        <translation>Batch sangat kecil</translation>
    </message>
    <message>
        <source>The gradient of one or two samples points elsewhere than that of all, and the steps wander.</source>
        <translation>Gradien satu atau dua sampel menunjuk ke arah lain daripada gradien semua sampel, dan langkahnya tersesat.</translation>
    </message>
    <message>
        <source>Saturated neurons</source>
        <translation>Neuron jenuh</translation>
    </message>
    <message>
        <source>Far from 0 the logistic function and tanh are flat: f′ ≈ 0, and δ hardly gets through.</source>
        <translation>Jauh dari 0 fungsi logistik dan tanh mendatar: f′ ≈ 0, dan δ hampir tidak lewat.</translation>
    </message>
    <message>
        <source>Too little capacity</source>
        <translation>Kapasitas terlalu kecil</translation>
    </message>
    <message>
        <source>Every hidden neuron adds one bend; so few cannot draw what the data ask for.</source>
        <translation>Setiap neuron tersembunyi menambah satu lengkungan; sesedikit ini tidak dapat menggambar apa yang diminta data.</translation>
    </message>
    <message>
        <source>More parameters than samples</source>
        <translation>Parameter lebih banyak daripada sampel</translation>
    </message>
    <message>
        <source>A network with more weights than samples can store each of them.</source>
        <translation>Jaringan dengan bobot lebih banyak daripada sampel dapat menyimpan setiap sampel.</translation>
    </message>
    <message>
        <source>Regularisation may be too strong</source>
        <translation>Regularisasi mungkin terlalu kuat</translation>
    </message>
    <message>
        <source>Penalties pull weights towards 0 and dropout silences neurons: too much, and nothing is learned.</source>
        <translation>Penalti menarik bobot ke arah 0 dan dropout membungkam neuron: kalau berlebihan, tidak ada yang dipelajari.</translation>
    </message>
    <message>
        <source>The result depends on the starting weights</source>
        <translation>Hasilnya bergantung pada bobot awal</translation>
    </message>
    <message>
        <source>Some random starts end in a poor local minimum, others do not.</source>
        <translation>Sebagian awal acak berakhir di minimum lokal yang buruk, sebagian lain tidak.</translation>
    </message>
    <message>
        <source>Samples are not shuffled</source>
        <translation>Urutan sampel tidak diacak</translation>
    </message>
    <message>
        <source>In a fixed order the batches repeat themselves, and with them their errors.</source>
        <translation>Dalam urutan tetap batch-batchnya berulang, begitu pula galatnya.</translation>
    </message>
    <message>
        <source>Classes of unequal size</source>
        <translation>Ukuran kelas tidak seimbang</translation>
    </message>
    <message>
        <source>Accuracy says little of the small class: look at its recall and its F1 in the results. More samples of it help most.</source>
        <translation>Akurasi sedikit bercerita tentang kelas yang kecil: lihat recall dan F1-nya di hasil. Menambah sampelnya paling membantu.</translation>
    </message>
    <message>
        <source>Each experiment is trained {trainings} times: on {folds} folds of the training samples, of which one after the other judges, from {seeds} starting weights each. Both experiments meet the same folds and seeds, so that they can be compared pair by pair. A difference counts as beyond chance where the paired t-test, corrected for what the folds share (Nadeau and Bengio), gives p &lt; 0.05; of twenty changes that do nothing, one still looks like a difference. The test samples are never looked at.</source>
        <translation>Setiap eksperimen dilatih {trainings} kali: pada {folds} lipatan sampel latih, yang bergiliran menjadi penilai, masing-masing dari {seeds} bobot awal. Kedua eksperimen memakai lipatan dan benih yang sama, sehingga dapat dibandingkan pasangan demi pasangan. Selisih dianggap melampaui kebetulan bila uji t berpasangan, yang dikoreksi karena lipatan berbagi sampel (Nadeau dan Bengio), memberi p &lt; 0.05; dari dua puluh perubahan yang tidak berpengaruh, satu masih tampak berbeda. Sampel uji tidak pernah dilihat.</translation>
    </message>
    <message>
        <source>Nothing stands out. What is proposed is worth an experiment with any network.</source>
        <translation>Tidak ada yang mencolok. Yang diusulkan layak dicoba pada jaringan apa pun.</translation>
    </message>
    <message>
        <source>Nothing stands out, and there is hardly anything left to improve.</source>
        <translation>Tidak ada yang mencolok, dan hampir tidak ada lagi yang perlu diperbaiki.</translation>
    </message>
    <message>
        <source>Over the judging folds its {measure} is {score} ± {spread}, over the samples learned from {train}.</source>
        <translation>Pada lipatan penilai, {measure} jaringan {score} ± {spread}; pada sampel yang dipelajari {train}.</translation>
    </message>
    <message>
        <source>better</source>
        <translation>lebih baik</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>lebih buruk</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>tidak beda nyata</translation>
    </message>
    <message>
        <source>Better beyond chance: {measure} {after} in place of {before}. In pairs that is {mean} ± {spread}, better in {wins} of {pairs} ({p}). Adopt it.</source>
        <translation>Lebih baik melampaui kebetulan: {measure} {after}, bukan {before}. Per pasangan {mean} ± {spread}, lebih baik pada {wins} dari {pairs} ({p}). Pakailah.</translation>
    </message>
    <message>
        <source>Worse beyond chance: {measure} {after} in place of {before}. In pairs that is {mean} ± {spread}, worse in {losses} of {pairs} ({p}). Leave it.</source>
        <translation>Lebih buruk melampaui kebetulan: {measure} {after}, bukan {before}. Per pasangan {mean} ± {spread}, lebih buruk pada {losses} dari {pairs} ({p}). Tinggalkan.</translation>
    </message>
    <message>
        <source>No difference beyond chance: {measure} {after} in place of {before}. In pairs that is {mean} ± {spread}, better in {wins} and worse in {losses} of {pairs} ({p}). There is no reason to adopt it.</source>
        <translation>Tidak ada selisih yang melampaui kebetulan: {measure} {after}, bukan {before}. Per pasangan {mean} ± {spread}, lebih baik pada {wins} dan lebih buruk pada {losses} dari {pairs} ({p}). Tidak ada alasan untuk memakainya.</translation>
    </message>
    <message>
        <source>{count} of its trainings diverged, which counts as {floor}.</source>
        <translation>{count} pelatihannya divergen, yang dihitung sebagai {floor}.</translation>
    </message>
    <message>
        <source>It may still be better: more seeds would tell.</source>
        <translation>Mungkin tetap lebih baik: lebih banyak benih akan menunjukkannya.</translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message>
        <source>Say how many epochs; this experiment has no planned end.</source>
        <translation>Sebutkan banyaknya epok; eksperimen ini tidak memiliki akhir yang direncanakan.</translation>
    </message>
    <message>
        <source>Rows of {width} numbers are needed, not an array of shape {shape}.</source>
        <translation>Diperlukan baris berisi {width} bilangan, bukan larik berbentuk {shape}.</translation>
    </message>
    <message>
        <source>“{name}” is neither a file nor a data set. Data sets: {choices}.</source>
        <translation>“{name}” bukan berkas dan bukan himpunan data. Himpunan data: {choices}.</translation>
    </message>
    <message>
        <source>Rows (m, n) of at most {most} finite numbers are needed, and as many targets: these are {x} and {y}.</source>
        <translation>Diperlukan baris (m, n) dengan paling banyak {most} bilangan berhingga dan target yang sama banyaknya: ini {x} dan {y}.</translation>
    </message>
    <message>
        <source>These are not all numbers.</source>
        <translation>Tidak semuanya bilangan.</translation>
    </message>
    <message>
        <source>These are not all finite numbers.</source>
        <translation>Tidak semuanya bilangan berhingga.</translation>
    </message>
</context>
<context>
    <name>Autoencoder</name>
    <message>
        <source>Through the autoencoder</source>
        <translation>Melalui autoencoder</translation>
    </message>
    <message>
        <source>Through PCA</source>
        <translation>Melalui PCA</translation>
    </message>
    <message>
        <source>A band</source>
        <translation>Pita</translation>
    </message>
    <message>
        <source>A narrow band</source>
        <translation>Pita sempit</translation>
    </message>
    <message>
        <source>The three samples</source>
        <translation>Ketiga sampel</translation>
    </message>
    <message>
        <source>A round heap</source>
        <translation>Gundukan bulat</translation>
    </message>
    <message>
        <source>An arc</source>
        <translation>Busur</translation>
    </message>
    <message>
        <source>A ring</source>
        <translation>Cincin</translation>
    </message>
    <message>
        <source>2-1-2, linear</source>
        <translation>2-1-2, linear</translation>
    </message>
    <message>
        <source>2-12-1-12-2, tanh</source>
        <translation>2-12-1-12-2, tanh</translation>
    </message>
</context>
<context>
    <name>AutoencoderDemo</name>
    <message>
        <source>The decoder makes ({x}, {y}) of the code {code}. No sample is needed for that.</source>
        <translation>Decoder membuat ({x}, {y}) dari kode {code}. Untuk itu tidak diperlukan sampel.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Spoilt, as shown</source>
        <translation>Yang dirusak</translation>
    </message>
    <message>
        <source>λ₂, left out</source>
        <translation>λ₂, ditinggalkan</translation>
    </message>
    <message>
        <source>At epoch {epochs}</source>
        <translation>Pada epok {epochs}</translation>
    </message>
    <message>
        <source>Mean squared distance</source>
        <translation>Rerata kuadrat jarak</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Arah</translation>
    </message>
    <message>
        <source>point x</source>
        <translation>titik x</translation>
    </message>
    <message>
        <source>reconstruction</source>
        <translation>rekonstruksi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Latih</translation>
    </message>
    <message>
        <source>Spoilt by</source>
        <translation>Dirusak oleh</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>Satu epok</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>Bobot baru</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Titik</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Which encodes</source>
        <translation>Yang mengodekan</translation>
    </message>
</context>
<context>
    <name>AutoencoderPage</name>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruksi</translation>
    </message>
    <message>
        <source>Latent map</source>
        <translation>Peta laten</translation>
    </message>
    <message>
        <source>Beside PCA</source>
        <translation>Di samping PCA</translation>
    </message>
</context>
<context>
    <name>AutoencoderPanel</name>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>Leher botol</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>Penghilangan derau</translation>
    </message>
    <message>
        <source>Images are spoilt</source>
        <translation>Citra dirusak</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Seberapa banyak</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>BesidePlot</name>
    <message>
        <source>from what was learned</source>
        <translation>dari yang telah dipelajari</translation>
    </message>
    <message>
        <source>from random weights</source>
        <translation>dari bobot acak</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Akurasi uji</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Loss uji</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Fine-tuning beside the same network from random weights</source>
        <translation>Penyetelan halus di samping jaringan yang sama dari bobot acak</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Line {line} has {count} cells, the first line {width}. Copy a full block.</source>
        <translation>Baris {line} memiliki {count} sel, baris pertama {width}. Salin satu blok utuh.</translation>
    </message>
    <message>
        <source>{count} columns were copied, but only {room} are left from here on.</source>
        <translation>{count} kolom disalin, tetapi dari sini hanya tersisa {room}.</translation>
    </message>
    <message>
        <source>At most {most} cells can be pasted at once.</source>
        <translation>Paling banyak {most} sel dapat ditempel sekaligus.</translation>
    </message>
    <message>
        <source>There are no numbers to paste. Copy a block of cells first.</source>
        <translation>Tidak ada bilangan untuk ditempel. Salin dahulu satu blok sel.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: a number is missing.</source>
        <translation>Baris {line}, kolom “{column}”: bilangan tidak ada.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {text} may be a fraction or thousands. Copy it with another digit.</source>
        <translation>Baris {line}, kolom “{column}”: {text} bisa berarti pecahan atau ribuan. Salin dengan satu digit lagi.</translation>
    </message>
</context>
<context>
    <name>BoundaryPlot</name>
    <message>
        <source>Decision boundary with the samples</source>
        <translation>Batas keputusan beserta sampel</translation>
    </message>
    <message>
        <source>Filled samples train, hollow ones test, and hollow ones with a dot validate.</source>
        <translation>Sampel penuh untuk latih, sampel berongga untuk uji, dan sampel berongga dengan titik untuk validasi.</translation>
    </message>
    <message>
        <source>output</source>
        <translation>keluaran</translation>
    </message>
</context>
<context>
    <name>BoundaryView</name>
    <message>
        <source>Feature to the right</source>
        <translation>Fitur pada sumbu mendatar</translation>
    </message>
    <message>
        <source>Feature upwards</source>
        <translation>Fitur pada sumbu tegak</translation>
    </message>
</context>
<context>
    <name>Brush</name>
    <message>
        <source>Radius in pixels</source>
        <translation>Jari-jari dalam piksel</translation>
    </message>
    <message>
        <source>Samples sprayed for every radius travelled</source>
        <translation>Sampel yang disemprotkan tiap menempuh satu jari-jari</translation>
    </message>
    <message>
        <source>Value of the target</source>
        <translation>Nilai target</translation>
    </message>
</context>
<context>
    <name>Build</name>
    <message>
        <source>“{path}” is no longer the data file that the experiment was saved with: open it once more.</source>
        <translation>“{path}” bukan lagi berkas data yang dipakai ketika eksperimen disimpan: bukalah sekali lagi.</translation>
    </message>
    <message>
        <source>This is a lab of another family: it has no network of layers.</source>
        <translation>Ini lab keluarga lain: tidak ada jaringan berlapis di dalamnya.</translation>
    </message>
</context>
<context>
    <name>ByTimeView</name>
    <message>
        <source>∂J/∂h comes back from the last time to the first, through the same weights again and again.</source>
        <translation>∂J/∂h kembali dari waktu terakhir ke waktu pertama, berkali-kali melalui bobot yang sama.</translation>
    </message>
    <message>
        <source>What arrives at the first time is {now} times what is at the last ({start} with the first weights).</source>
        <translation>Yang sampai di waktu pertama adalah {now} kali yang ada di waktu terakhir ({start} dengan bobot awal).</translation>
    </message>
    <message>
        <source>The gradient vanishes: what came early is hardly learned from.</source>
        <translation>Gradien menghilang: hampir tidak ada yang dipelajari dari masukan yang datang lebih awal.</translation>
    </message>
    <message>
        <source>The gradient explodes.</source>
        <translation>Gradien meledak.</translation>
    </message>
    <message>
        <source>The whole gradient has the length {norm}; nothing is shortened.</source>
        <translation>Panjang seluruh gradien {norm}; tidak ada yang dipendekkan.</translation>
    </message>
    <message>
        <source>The whole gradient has the length {norm}. Where the gradient of a batch is longer than {clip}, it is scaled down to the length {clip}.</source>
        <translation>Panjang seluruh gradien {norm}. Bila gradien sebuah batch lebih panjang dari {clip}, gradien itu dikecilkan hingga panjangnya {clip}.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Keys of the network</source>
        <translation>Tombol untuk jaringan</translation>
    </message>
</context>
<context>
    <name>CanvasCard</name>
    <message>
        <source>Output {unit}</source>
        <translation>Keluaran {unit}</translation>
    </message>
    <message>
        <source>Hidden {layer}, neuron {unit}</source>
        <translation>Tersembunyi {layer}, neuron {unit}</translation>
    </message>
    <message>
        <source>Bias of {neuron}</source>
        <translation>Bias {neuron}</translation>
    </message>
    <message>
        <source>Weight from {source} to {neuron}</source>
        <translation>Bobot dari {source} ke {neuron}</translation>
    </message>
    <message>
        <source>Cut: it is 0 and stays so</source>
        <translation>Diputus: nilainya 0 dan tetap 0</translation>
    </message>
    <message>
        <source>Locked: training does not move it</source>
        <translation>Dikunci: pelatihan tidak mengubahnya</translation>
    </message>
    <message>
        <source>Set to {value} at every start</source>
        <translation>Diatur menjadi {value} pada setiap awal</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count} lagi</translation>
    </message>
    <message>
        <source>for the mean of the training inputs</source>
        <translation>untuk rerata masukan latih</translation>
    </message>
    <message>
        <source>for sample {number}</source>
        <translation>untuk sampel {number}</translation>
    </message>
</context>
<context>
    <name>CanvasKeys</name>
    <message>
        <source>Arrows</source>
        <translation>Panah</translation>
    </message>
    <message>
        <source>go to another neuron</source>
        <translation>pindah ke neuron lain</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+panah</translation>
    </message>
    <message>
        <source>select more</source>
        <translation>pilih lebih banyak</translation>
    </message>
    <message>
        <source>E, then ↑ ↓</source>
        <translation>E, lalu ↑ ↓</translation>
    </message>
    <message>
        <source>go along the weights of a neuron</source>
        <translation>menelusuri bobot sebuah neuron</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>type a weight or a bias</source>
        <translation>ketik bobot atau bias</translation>
    </message>
    <message>
        <source>L, X, U</source>
        <translation>L, X, U</translation>
    </message>
    <message>
        <source>lock, cut, leave to training</source>
        <translation>kunci, putus, serahkan pada pelatihan</translation>
    </message>
    <message>
        <source>Insert, D, Delete</source>
        <translation>Insert, D, Delete</translation>
    </message>
    <message>
        <source>add, duplicate, remove</source>
        <translation>tambah, gandakan, hapus</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+panah</translation>
    </message>
    <message>
        <source>move a neuron or a layer</source>
        <translation>pindahkan neuron atau lapisan</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>show a neuron in the output plot</source>
        <translation>tampilkan neuron di plot keluaran</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>semua yang lain</translation>
    </message>
    <message>
        <source>+, −, F</source>
        <translation>+, −, F</translation>
    </message>
    <message>
        <source>look closer, farther, at everything</source>
        <translation>perbesar, perkecil, tampilkan semuanya</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>Set value …</source>
        <translation>Atur nilai …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show the output again</source>
        <translation>Tampilkan keluaran lagi</translation>
    </message>
    <message>
        <source>Show in the output plot</source>
        <translation>Tampilkan di plot keluaran</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Putus</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Sambung kembali</translation>
    </message>
    <message>
        <source>Leave to training</source>
        <translation>Serahkan pada pelatihan</translation>
    </message>
    <message>
        <source>Add a neuron before</source>
        <translation>Tambah neuron sebelumnya</translation>
    </message>
    <message>
        <source>Add a neuron after</source>
        <translation>Tambah neuron sesudahnya</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Insert a layer before</source>
        <translation>Sisipkan lapisan sebelumnya</translation>
    </message>
    <message>
        <source>Insert a layer after</source>
        <translation>Sisipkan lapisan sesudahnya</translation>
    </message>
    <message>
        <source>Duplicate the layer</source>
        <translation>Gandakan lapisan</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>Hapus lapisan</translation>
    </message>
    <message>
        <source>Skip connection to</source>
        <translation>Sambungan lompat ke</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Masukan</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Hidden {n}</source>
        <translation>Tersembunyi {n}</translation>
    </message>
</context>
<context>
    <name>CanvasWords</name>
    <message>
        <source>Inputs: {names}.</source>
        <translation>Masukan: {names}.</translation>
    </message>
    <message>
        <source>Hidden layer {number}: {activation}, neurons: {units}.</source>
        <translation>Lapisan tersembunyi {number}: {activation}, neuron: {units}.</translation>
    </message>
    <message>
        <source>Output: {activation}, neurons: {units}.</source>
        <translation>Keluaran: {activation}, neuron: {units}.</translation>
    </message>
    <message>
        <source>Epoch {epoch}. Strongest: {weight} = {value}.</source>
        <translation>Epok {epoch}. Terkuat: {weight} = {value}.</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>{field}: there is no “{key}”. Choose one of: {choices}.</source>
        <translation>{field}: tidak ada “{key}”. Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>{name} must be {range}, not {value}.</source>
        <translation>{name} harus memenuhi {range}, bukan {value}.</translation>
    </message>
    <message>
        <source>{name} must be a whole number, not {value}.</source>
        <translation>{name} harus berupa bilangan bulat, bukan {value}.</translation>
    </message>
    <message>
        <source>{owner} has no parameter “{name}”. It has: {choices}.</source>
        <translation>{owner} tidak memiliki parameter “{name}”. Yang ada: {choices}.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Elman network</source>
        <translation>Jaringan Elman</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>GRU of Cho (2014)</source>
        <translation>GRU menurut Cho (2014)</translation>
    </message>
</context>
<context>
    <name>ChainDemo</name>
    <message>
        <source>There is no derivative at this x.</source>
        <translation>Tidak ada turunan di x ini.</translation>
    </message>
    <message>
        <source>Too near to the edge of where y exists for a numerical check.</source>
        <translation>Terlalu dekat dengan batas daerah definisi y untuk pemeriksaan numerik.</translation>
    </message>
    <message>
        <source>Numerical check: (y(x + h) − y(x − h)) / 2h = {value}, {verdict} (relative difference {error}).</source>
        <translation>Pemeriksaan numerik: (y(x + h) − y(x − h)) / 2h = {value}, {verdict} (selisih relatif {error}).</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>cocok</translation>
    </message>
    <message>
        <source>rough, for the curve bends too sharply here</source>
        <translation>kasar, karena kurva melengkung terlalu tajam di sini</translation>
    </message>
    <message>
        <source>A function of x</source>
        <translation>Sebuah fungsi dari x</translation>
    </message>
    <message>
        <source>Known: + − · / ^, brackets, e^, exp, ln, sqrt, sin, cos, tanh, sigmoid, softplus</source>
        <translation>Dikenal: + − · / ^, tanda kurung, e^, exp, ln, sqrt, sin, cos, tanh, sigmoid, softplus</translation>
    </message>
</context>
<context>
    <name>ChainPicture</name>
    <message>
        <source>Chain of functions from x to y</source>
        <translation>Rantai fungsi dari x ke y</translation>
    </message>
</context>
<context>
    <name>ChainPlot</name>
    <message>
        <source>tangent</source>
        <translation>garis singgung</translation>
    </message>
    <message>
        <source>Curves of y and dy/dx</source>
        <translation>Kurva y dan dy/dx</translation>
    </message>
    <message>
        <source>Drag x, or move it with the arrow keys</source>
        <translation>Geser x, atau gerakkan dengan tombol panah</translation>
    </message>
</context>
<context>
    <name>ChainRows</name>
    <message>
        <source>Add an outer function</source>
        <translation>Tambah fungsi luar</translation>
    </message>
    <message>
        <source>Take this function away</source>
        <translation>Hapus fungsi ini</translation>
    </message>
</context>
<context>
    <name>ChainRule</name>
    <message>
        <source>{outer} is too large for float64 here: {inner} = {value}.</source>
        <translation>{outer} terlalu besar untuk float64 di sini: {inner} = {value}.</translation>
    </message>
    <message>
        <source>The derivative of {outer} is too large for float64 here.</source>
        <translation>Turunan {outer} terlalu besar untuk float64 di sini.</translation>
    </message>
    <message>
        <source>Type a function of x, such as (3x - 2)^6 or sin(2x + 1).</source>
        <translation>Ketik sebuah fungsi dari x, misalnya (3x - 2)^6 atau sin(2x + 1).</translation>
    </message>
    <message>
        <source>This is too long: {count} characters at most.</source>
        <translation>Terlalu panjang: paling banyak {count} karakter.</translation>
    </message>
    <message>
        <source>“{text}” at place {place} is not understood. Known are: {known}.</source>
        <translation>“{text}” di posisi {place} tidak dimengerti. Yang dikenal: {known}.</translation>
    </message>
    <message>
        <source>Something is missing at the end.</source>
        <translation>Ada yang kurang di akhir.</translation>
    </message>
    <message>
        <source>A function of x is needed at place {place}, not “{text}”.</source>
        <translation>Di posisi {place} diperlukan fungsi dari x, bukan “{text}”.</translation>
    </message>
    <message>
        <source>A number is needed at place {place}, not “{text}”.</source>
        <translation>Di posisi {place} diperlukan angka, bukan “{text}”.</translation>
    </message>
    <message>
        <source>“{wanted}” is needed at place {place}, not “{text}”.</source>
        <translation>Di posisi {place} diperlukan “{wanted}”, bukan “{text}”.</translation>
    </message>
    <message>
        <source>At place {place}: only one chain of functions of x is possible here, so “{text}” has no place.</source>
        <translation>Di posisi {place}: hanya satu rantai fungsi dari x yang mungkin di sini, jadi “{text}” tidak punya tempat.</translation>
    </message>
    <message>
        <source>Nothing can be divided by 0.</source>
        <translation>Pembagian dengan 0 tidak mungkin.</translation>
    </message>
    <message>
        <source>These are {count} functions; {most} at most can be shown.</source>
        <translation>Ini {count} fungsi; paling banyak {most} yang dapat ditampilkan.</translation>
    </message>
    <message>
        <source>ln is defined for positive numbers only; here {inner} = {value}.</source>
        <translation>ln hanya terdefinisi untuk bilangan positif; di sini {inner} = {value}.</translation>
    </message>
    <message>
        <source>There is no real root of a negative number; here {inner} = {value}.</source>
        <translation>Bilangan negatif tidak mempunyai akar real; di sini {inner} = {value}.</translation>
    </message>
    <message>
        <source>The curve has no slope here: {inner} = {value}.</source>
        <translation>Kurva tidak mempunyai kemiringan di sini: {inner} = {value}.</translation>
    </message>
    <message>
        <source>Nothing can be divided by 0; here {inner} = 0.</source>
        <translation>Pembagian dengan 0 tidak mungkin; di sini {inner} = 0.</translation>
    </message>
    <message>
        <source>A power that is not a whole number needs a positive number below it; here {inner} = {value}.</source>
        <translation>Pangkat yang bukan bilangan bulat memerlukan bilangan pokok positif; di sini {inner} = {value}.</translation>
    </message>
    <message>
        <source>Linear: a·u + b</source>
        <translation>Linear: a·u + b</translation>
    </message>
    <message>
        <source>Power: uⁿ</source>
        <translation>Pangkat: uⁿ</translation>
    </message>
    <message>
        <source>Exponential: e^u</source>
        <translation>Eksponensial: e^u</translation>
    </message>
    <message>
        <source>Natural logarithm: ln u</source>
        <translation>Logaritma alami: ln u</translation>
    </message>
    <message>
        <source>Square root: √u</source>
        <translation>Akar kuadrat: √u</translation>
    </message>
    <message>
        <source>Sine: sin u</source>
        <translation>Sinus: sin u</translation>
    </message>
    <message>
        <source>Cosine: cos u</source>
        <translation>Kosinus: cos u</translation>
    </message>
    <message>
        <source>Tanh: tanh u</source>
        <translation>Tanh: tanh u</translation>
    </message>
    <message>
        <source>Logistic: σ(u)</source>
        <translation>Logistik: σ(u)</translation>
    </message>
    <message>
        <source>Softplus: ln(1 + e^u)</source>
        <translation>Softplus: ln(1 + e^u)</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Deviation or reach</source>
        <translation>Simpangan atau jangkauan</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Sejauh</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Degrees</source>
        <translation>Derajat</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Add noise</source>
        <translation>Tambahkan derau</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Scale about the middle</source>
        <translation>Skalakan terhadap pusat</translation>
    </message>
    <message>
        <source>Turn about the middle</source>
        <translation>Putar terhadap pusat</translation>
    </message>
    <message>
        <source>Set a column</source>
        <translation>Isi satu kolom</translation>
    </message>
    <message>
        <source>Give another class</source>
        <translation>Ganti kelas</translation>
    </message>
    <message>
        <source>Rename a class</source>
        <translation>Ganti nama kelas</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Tambah kelas</translation>
    </message>
    <message>
        <source>Remove a class</source>
        <translation>Hapus kelas</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauss</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Seragam</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>towards</source>
        <translation>ke arah</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Sebaran</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nama baru</translation>
    </message>
    <message>
        <source>All features</source>
        <translation>Semua fitur</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Apply to {n} selected samples</source>
        <translation>Terapkan pada {n} sampel terpilih</translation>
    </message>
    <message>
        <source>Apply to all {n} samples</source>
        <translation>Terapkan pada semua {n} sampel</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The network would have {count} weights; at most {most} can be trained here.</source>
        <translation>Jaringan akan memiliki {count} bobot; di sini paling banyak {most} yang dapat dilatih.</translation>
    </message>
    <message>
        <source>{path}: {expected} finite numbers are needed.</source>
        <translation>{path}: diperlukan {expected} bilangan berhingga.</translation>
    </message>
    <message>
        <source>{path}: the layer has {units} neurons and {inputs} inputs.</source>
        <translation>{path}: lapisan ini memiliki {units} neuron dan {inputs} masukan.</translation>
    </message>
    <message>
        <source>{path}: at most {most} characters can be kept.</source>
        <translation>{path}: paling banyak {most} karakter dapat disimpan.</translation>
    </message>
    <message>
        <source>{path}: features and either classes or targets.</source>
        <translation>{path}: perlu fitur, dan kelas atau target.</translation>
    </message>
    <message>
        <source>{path}: one class at least is needed.</source>
        <translation>{path}: diperlukan setidaknya satu kelas.</translation>
    </message>
    <message>
        <source>{path}: more than {most} numbers; keep so many samples in a CSV file.</source>
        <translation>{path}: lebih dari {most} bilangan; simpan sampel sebanyak itu dalam berkas CSV.</translation>
    </message>
    <message>
        <source>{path}: every row needs one of the {count} classes.</source>
        <translation>{path}: setiap baris memerlukan salah satu dari {count} kelas.</translation>
    </message>
    <message>
        <source>{path}: {count} rows are needed.</source>
        <translation>{path}: diperlukan {count} baris.</translation>
    </message>
    <message>
        <source>{path}: {count} finite numbers are needed.</source>
        <translation>{path}: diperlukan {count} bilangan berhingga.</translation>
    </message>
    <message>
        <source>network.layers: {count} layers; between 1 and {most} can be used.</source>
        <translation>network.layers: {count} lapisan; yang dapat dipakai 1 sampai {most}.</translation>
    </message>
    <message>
        <source>network.layers: two layers have the same id.</source>
        <translation>network.layers: dua lapisan memiliki id yang sama.</translation>
    </message>
    <message>
        <source>{path}: {count} different numbers are needed.</source>
        <translation>{path}: diperlukan {count} bilangan yang berbeda.</translation>
    </message>
    <message>
        <source>{path}: a weight stands there twice.</source>
        <translation>{path}: ada bobot yang tercantum dua kali.</translation>
    </message>
    <message>
        <source>{path}: there is no such weight.</source>
        <translation>{path}: bobot seperti itu tidak ada.</translation>
    </message>
    <message>
        <source>{path}: columns below {most} are needed, each once, the nearest first.</source>
        <translation>{path}: diperlukan kolom di bawah {most}, masing-masing sekali, yang terdekat lebih dulu.</translation>
    </message>
    <message>
        <source>{path}: {message}</source>
        <translation>{path}: {message}</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Inspected</source>
        <translation>Yang diamati</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Weight from, or bias</source>
        <translation>Asal bobot, atau bias</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Precision, recall and F1 of the classes</source>
        <translation>Presisi, recall, dan F1 tiap kelas</translation>
    </message>
</context>
<context>
    <name>CnnPage</name>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Dengan tangan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
</context>
<context>
    <name>CnnPanel</name>
    <message>
        <source>Stages</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Lapisan keluaran</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Seed of the order</source>
        <translation>Benih urutan</translation>
    </message>
    <message>
        <source>Clip gradients</source>
        <translation>Pangkas gradien</translation>
    </message>
</context>
<context>
    <name>CodePlane</name>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Points and their reconstructions</source>
        <translation>Titik dan rekonstruksinya</translation>
    </message>
    <message>
        <source>Press or use the arrow keys to choose the point that is encoded</source>
        <translation>Tekan, atau pakai tombol panah, untuk memilih titik yang dikodekan</translation>
    </message>
</context>
<context>
    <name>CodeStrip</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Drag the code, or move it with the arrow keys: the decoder makes a point of it</source>
        <translation>Geser kodenya, atau gerakkan dengan tombol panah: decoder membuat sebuah titik darinya</translation>
    </message>
</context>
<context>
    <name>Coins</name>
    <message>
        <source>Example</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>The lecture&apos;s coins</source>
        <translation>Koin dari kuliah</translation>
    </message>
    <message>
        <source>Distributions P and Q</source>
        <translation>Distribusi P dan Q</translation>
    </message>
    <message>
        <source>Drag a bar. Keys: left and right choose a bar, up and down move it, page up and down by 0.1.</source>
        <translation>Geser sebuah batang. Tombol: kiri dan kanan memilih batang, atas dan bawah menggesernya, page up dan page down sebesar 0.1.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>Cari perintah</translation>
    </message>
    <message>
        <source>Words of its name, in any order</source>
        <translation>Kata-kata dari namanya, urutan bebas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>Tidak ada perintah dengan kata-kata ini.</translation>
    </message>
    <message>
        <source>Not available now. {reason}</source>
        <translation>Sekarang tidak tersedia. {reason}</translation>
    </message>
</context>
<context>
    <name>CompletionView</name>
    <message>
        <source>Lower half</source>
        <translation>Paruh bawah</translation>
    </message>
    <message>
        <source>Upper half</source>
        <translation>Paruh atas</translation>
    </message>
    <message>
        <source>Left half</source>
        <translation>Paruh kiri</translation>
    </message>
    <message>
        <source>Right half</source>
        <translation>Paruh kanan</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>tertutup</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>dilengkapi</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>utuh</translation>
    </message>
    <message>
        <source>Mean square error under the cover: {error}</source>
        <translation>Rata-rata galat kuadrat di bawah tutup: {error}</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Covered half</source>
        <translation>Paruh yang ditutup</translation>
    </message>
    <message>
        <source>Image covered, completed, and whole</source>
        <translation>Citra tertutup, dilengkapi, dan utuh</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Predicted class</source>
        <translation>Kelas prediksi</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Kelas sebenarnya</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriks konfusi</translation>
    </message>
    <message>
        <source>How often each class is taken for each: right ones on the diagonal. Click a cell for its samples.</source>
        <translation>Seberapa sering tiap kelas diprediksi sebagai tiap kelas: yang benar di diagonal. Klik sebuah sel untuk melihat sampelnya.</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Open lesson file …</source>
        <translation>Buka berkas pelajaran …</translation>
    </message>
    <message>
        <source>Folder of own lessons</source>
        <translation>Folder pelajaran sendiri</translation>
    </message>
    <message>
        <source>Lesson files that lie there are listed here</source>
        <translation>Berkas pelajaran di folder itu ditampilkan di sini</translation>
    </message>
    <message>
        <source>✓ all {pages} pages done</source>
        <translation>✓ semua {pages} halaman selesai</translation>
    </message>
    <message>
        <source>{done} of {pages} pages done</source>
        <translation>{done} dari {pages} halaman selesai</translation>
    </message>
</context>
<context>
    <name>Control</name>
    <message>
        <source>Choice of the data</source>
        <translation>Pilihan data</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fitur</translation>
    </message>
    <message>
        <source>Painting and editing of samples</source>
        <translation>Melukis dan menyunting sampel</translation>
    </message>
    <message>
        <source>Layers and neurons</source>
        <translation>Lapisan dan neuron</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Single weights</source>
        <translation>Bobot satu per satu</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Bobot awal</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Solver and learning rate</source>
        <translation>Metode dan laju pembelajaran</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Penalti</translation>
    </message>
    <message>
        <source>Stop by itself</source>
        <translation>Berhenti sendiri</translation>
    </message>
    <message>
        <source>Run and pause</source>
        <translation>Jalan dan jeda</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>Bobot baru</translation>
    </message>
    <message>
        <source>Plot of the gradients</source>
        <translation>Grafik gradien</translation>
    </message>
    <message>
        <source>Plot of the output</source>
        <translation>Grafik keluaran</translation>
    </message>
    <message>
        <source>Plot of loss and accuracy</source>
        <translation>Grafik loss dan akurasi</translation>
    </message>
    <message>
        <source>The author of this experiment has locked this.</source>
        <translation>Penyusun eksperimen ini menguncinya.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>bebas</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>terkunci</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>tersembunyi</translation>
    </message>
    <message>
        <source>For whoever opens this experiment: what is hidden is not there, what is locked can be seen and not changed. It is kept in the file, and this dialog can always be opened again.</source>
        <translation>Bagi siapa pun yang membuka eksperimen ini: yang tersembunyi tidak tampak, yang terkunci tampak tetapi tidak dapat diubah. Pilihan ini disimpan dalam berkas, dan dialog ini selalu dapat dibuka lagi.</translation>
    </message>
</context>
<context>
    <name>ControlsDialog</name>
    <message>
        <source>Hide or lock controls</source>
        <translation>Sembunyikan atau kunci kendali</translation>
    </message>
    <message>
        <source>All free</source>
        <translation>Bebaskan semua</translation>
    </message>
</context>
<context>
    <name>Corruption</name>
    <message>
        <source>Share of the inputs</source>
        <translation>Porsi masukan</translation>
    </message>
    <message>
        <source>The share of pixels that training spoils, others in every epoch.</source>
        <translation>Bagian piksel yang dirusak saat pelatihan, piksel lain di setiap epok.</translation>
    </message>
    <message>
        <source>Hardly anything has to be mended: copying is enough.</source>
        <translation>Hampir tidak ada yang perlu diperbaiki: menyalin sudah cukup.</translation>
    </message>
    <message>
        <source>Too little is left to tell images by, and all come back as their mean.</source>
        <translation>Yang tersisa terlalu sedikit untuk mengenali citra, dan semuanya kembali sebagai rata-rata.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Set to zero</source>
        <translation>Dijadikan nol</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Derau Gauss</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Simpangan</translation>
    </message>
    <message>
        <source>How far pixels are moved at random in training, where black is 0 and white is 1.</source>
        <translation>Seberapa jauh piksel digeser secara acak saat pelatihan, dengan hitam 0 dan putih 1.</translation>
    </message>
    <message>
        <source>Images drown in noise, and all come back as their mean.</source>
        <translation>Citra tenggelam dalam derau, dan semuanya kembali sebagai rata-rata.</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Garam dan merica</translation>
    </message>
</context>
<context>
    <name>CostCurves</name>
    <message>
        <source>{cost}: falls on and on.</source>
        <translation>{cost}: turun terus-menerus.</translation>
    </message>
    <message>
        <source>{cost}: lowest at w = {w}.</source>
        <translation>{cost}: terendah di w = {w}.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalti</translation>
    </message>
</context>
<context>
    <name>CostPlot</name>
    <message>
        <source>{name}, without penalty</source>
        <translation>{name}, tanpa penalti</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>The error</source>
        <translation>Galat</translation>
    </message>
    <message>
        <source>error p − y</source>
        <translation>galat p − y</translation>
    </message>
    <message>
        <source>One output and one sample: J and its slope over the error.</source>
        <translation>Satu keluaran dan satu sampel: J dan kemiringannya terhadap galat.</translation>
    </message>
    <message>
        <source>The probability</source>
        <translation>Peluang</translation>
    </message>
    <message>
        <source>probability p</source>
        <translation>peluang p</translation>
    </message>
    <message>
        <source>The network says p; right would be y. J and its slope over p.</source>
        <translation>Jaringan mengatakan p; yang benar adalah y. J dan kemiringannya terhadap p.</translation>
    </message>
    <message>
        <source>A weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>weight w</source>
        <translation>bobot w</translation>
    </message>
    <message>
        <source>One neuron p = f(w·x) with x = 1 and y = 1: solid with the penalty, dashed without it.</source>
        <translation>Satu neuron p = f(w·x) dengan x = 1 dan y = 1: garis penuh dengan penalti, garis putus-putus tanpa penalti.</translation>
    </message>
    <message>
        <source>How wrong</source>
        <translation>Seberapa salah</translation>
    </message>
    <message>
        <source>sum z (left is wrong)</source>
        <translation>jumlah z (kiri salah)</translation>
    </message>
    <message>
        <source>One neuron p = f(z) that should say yes, y = 1. How strongly does each cost pull at z?</source>
        <translation>Satu neuron p = f(z) yang seharusnya mengatakan ya, y = 1. Seberapa kuat setiap biaya menarik z?</translation>
    </message>
    <message>
        <source>Right is y =</source>
        <translation>Yang benar y =</translation>
    </message>
    <message>
        <source>Strength λ</source>
        <translation>Kekuatan λ</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>{name} is an Excel or zip file, not text. Open it in the program it comes from and save it as CSV.</source>
        <translation>{name} adalah berkas Excel atau zip, bukan teks. Buka di program asalnya, lalu simpan sebagai CSV.</translation>
    </message>
    <message>
        <source>{name} is a binary file (an image, a document or an archive), not text. Choose a CSV file.</source>
        <translation>{name} adalah berkas biner (gambar, dokumen, atau arsip), bukan teks. Pilih berkas CSV.</translation>
    </message>
    <message>
        <source>{name} has zero bytes, so it is not text, or text in an encoding to be chosen, such as utf-16-le.</source>
        <translation>{name} memuat bita nol: ini bukan teks, atau teks dengan pengodean yang harus dipilih, misalnya utf-16-le.</translation>
    </message>
    <message>
        <source>{name} is a web page, XML or JSON, not a table. Perhaps a download failed: get the CSV file itself.</source>
        <translation>{name} adalah halaman web, XML, atau JSON, bukan tabel. Mungkin unduhannya gagal: ambil berkas CSV-nya langsung.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a file with a table of samples.</source>
        <translation>{name} kosong. Pilih berkas yang berisi tabel sampel.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read. Open it again when it is complete.</source>
        <translation>{name} berubah saat dibaca. Buka lagi setelah berkas itu lengkap.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose a CSV file in it.</source>
        <translation>{name} adalah folder. Pilih berkas CSV di dalamnya.</translation>
    </message>
    <message>
        <source>{name} is a device or a pipe, not a file. Choose a CSV file.</source>
        <translation>{name} adalah perangkat atau pipa (pipe), bukan berkas. Pilih berkas CSV.</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB. Keep a part of its rows in a smaller file and open that.</source>
        <translation>{name} lebih besar dari {most} MB. Simpan sebagian barisnya dalam berkas yang lebih kecil, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>Line {line} has bytes that are not {encoding}. Choose the file’s encoding, or save it as UTF-8.</source>
        <translation>Baris {line} memuat bita yang bukan {encoding}. Pilih pengodean berkas, atau simpan sebagai UTF-8.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as Windows-1252. Check line {line}.</source>
        <translation>Berkas ini bukan UTF-8; dibaca sebagai Windows-1252. Periksa baris {line}.</translation>
    </message>
    <message>
        <source>There is no text encoding “{encoding}”. Use utf-8, utf-16 or cp1252.</source>
        <translation>Tidak ada pengodean teks “{encoding}”. Gunakan utf-8, utf-16, atau cp1252.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {text} has two meanings, and no other number of the file tells which. Choose the decimal sign: point or comma.</source>
        <translation>Baris {line}, kolom “{column}”: {text} dapat berarti dua hal, dan bilangan lain dalam berkas tidak memperjelasnya. Pilih tanda desimal: titik atau koma.</translation>
    </message>
    <message>
        <source>The file mixes decimal signs: line {line}, column “{column}” has {text}; line {line2}, column “{column2}” has {text2}. Write all numbers with the same sign.</source>
        <translation>Tanda desimal dalam berkas ini bercampur: baris {line}, kolom “{column}” berisi {text}; baris {line2}, kolom “{column2}” berisi {text2}. Tulis semua bilangan dengan tanda yang sama.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {text} is larger than a number can be here.</source>
        <translation>Baris {line}, kolom “{column}”: {text} melebihi bilangan terbesar yang dapat dipakai di sini.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: the signs between groups of three digits in {text} were left out.</source>
        <translation>Baris {line}, kolom “{column}”: tanda pemisah ribuan dalam {text} dihilangkan.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {text} has more digits than are kept; it was rounded to about 16.</source>
        <translation>Baris {line}, kolom “{column}”: {text} memiliki terlalu banyak angka; dibulatkan menjadi sekitar 16 angka.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {text} is too small and became 0.</source>
        <translation>Baris {line}, kolom “{column}”: {text} terlalu kecil dan menjadi 0.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{text}” is a percentage. Write plain numbers, without the sign.</source>
        <translation>Baris {line}, kolom “{column}”: “{text}” adalah persentase. Tulis bilangan saja, tanpa tanda itu.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{text}” is an amount of money. Write plain numbers, without currency.</source>
        <translation>Baris {line}, kolom “{column}”: “{text}” adalah jumlah uang. Tulis bilangan saja, tanpa mata uang.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{text}” has digits of another script. Write it with 0 to 9.</source>
        <translation>Baris {line}, kolom “{column}”: “{text}” memuat angka dari aksara lain. Tulis dengan 0 sampai 9.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{text}” is not a number, as other cells of the column are. Correct the file.</source>
        <translation>Baris {line}, kolom “{column}”: “{text}” bukan bilangan, padahal sel lain pada kolom itu bilangan. Perbaiki berkasnya.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{text}” is infinite. Only finite numbers can be used.</source>
        <translation>Baris {line}, kolom “{column}”: “{text}” tak hingga. Hanya bilangan berhingga yang dapat dipakai.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {text} is not a number with this decimal sign. Choose the other one.</source>
        <translation>Baris {line}, kolom “{column}”: {text} bukan bilangan dengan tanda desimal ini. Pilih tanda yang lain.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{text}…” is too long to be a number.</source>
        <translation>Baris {line}, kolom “{column}”: “{text}…” terlalu panjang untuk sebuah bilangan.</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>titik koma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>garis tegak</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>koma</translation>
    </message>
    <message>
        <source>space</source>
        <translation>spasi</translation>
    </message>
    <message>
        <source>The table has more than {most} cells. Keep a part of its rows in a smaller file and open that.</source>
        <translation>Tabel ini memiliki lebih dari {most} sel. Simpan sebagian barisnya dalam berkas yang lebih kecil, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>The row that begins in line {line} has a cell of more than {most} characters. Perhaps a quotation mark is not closed.</source>
        <translation>Baris tabel yang dimulai pada baris {line} berkas memiliki sel dengan lebih dari {most} karakter. Mungkin ada tanda kutip yang tidak ditutup.</translation>
    </message>
    <message>
        <source>The quotation mark in line {line} is not closed. Close it, or remove it from the file.</source>
        <translation>Tanda kutip di baris {line} tidak ditutup. Tutup, atau hapus dari berkas.</translation>
    </message>
    <message>
        <source>The row that begins in line {line} has text after a closing quotation mark. Write a quotation mark within a cell twice.</source>
        <translation>Baris tabel yang dimulai pada baris {line} berkas memuat teks setelah tanda kutip penutup. Tulis dua kali tanda kutip yang berada di dalam sel.</translation>
    </message>
    <message>
        <source>Line {line} has {found} cells; at most {most} columns can be read. Leave columns out.</source>
        <translation>Baris {line} memiliki {found} sel; paling banyak {most} kolom yang dapat dibaca. Hilangkan beberapa kolom.</translation>
    </message>
    <message>
        <source>The number of cells differs: {found} in line {line}, {expected} in line {first}. Make all rows equally long; text with a separator in it, or a decimal comma between commas, must stand in quotation marks.</source>
        <translation>Banyaknya sel berbeda: {found} di baris {line}, {expected} di baris {first}. Samakan panjang semua baris; teks yang memuat pemisah, atau koma desimal di antara koma, harus diapit tanda kutip.</translation>
    </message>
    <message>
        <source>Either commas or spaces could separate the cells. Choose the separator.</source>
        <translation>Pemisah sel bisa koma, bisa juga spasi. Pilih pemisahnya.</translation>
    </message>
    <message>
        <source>Only one column was found. A table needs at least one feature and a target, separated by commas, semicolons, tabs or vertical bars.</source>
        <translation>Hanya satu kolom yang ditemukan. Tabel memerlukan sedikitnya satu fitur dan satu target, dipisahkan koma, titik koma, tab, atau garis tegak.</translation>
    </message>
    <message>
        <source>Rows of values in {name}, without its header: {count}. At least 2 are needed to train and test.</source>
        <translation>Baris nilai dalam {name}, tanpa baris judul: {count}. Diperlukan sedikitnya 2 untuk melatih dan menguji.</translation>
    </message>
    <message>
        <source>Columns with values in {name}: {count}. A feature and a target are needed.</source>
        <translation>Kolom berisi nilai dalam {name}: {count}. Diperlukan satu fitur dan satu target.</translation>
    </message>
    <message>
        <source>There is no column “{name}” to be left out. The columns are: {names}.</source>
        <translation>Tidak ada kolom “{name}” untuk diabaikan. Kolom yang ada: {names}.</translation>
    </message>
    <message>
        <source>Columns left out as chosen: {names}.</source>
        <translation>Kolom yang diabaikan sesuai pilihan: {names}.</translation>
    </message>
    <message>
        <source>Columns with a missing, repeated or very long name were renamed: {names}.</source>
        <translation>Kolom dengan nama kosong, berulang, atau sangat panjang diganti namanya: {names}.</translation>
    </message>
    <message>
        <source>Columns without any value were left out: {names}.</source>
        <translation>Kolom tanpa nilai sama sekali dihilangkan: {names}.</translation>
    </message>
    <message>
        <source>Rows without any value were left out: {count}.</source>
        <translation>Baris tanpa nilai sama sekali dihilangkan: {count}.</translation>
    </message>
    <message>
        <source>The table has {count} columns: choose the features that matter.</source>
        <translation>Tabel ini memiliki {count} kolom: pilih fitur yang penting.</translation>
    </message>
    <message>
        <source>{option}: there is no “{value}”. Choose one of: {choices}</source>
        <translation>{option}: tidak ada “{value}”. Pilih salah satu: {choices}</translation>
    </message>
    <message>
        <source>The table makes more than {most} numbers. Leave out rows or columns.</source>
        <translation>Tabel ini menghasilkan lebih dari {most} bilangan. Hilangkan beberapa baris atau kolom.</translation>
    </message>
    <message>
        <source>Features that are the same in every row tell nothing: {names}.</source>
        <translation>Fitur yang nilainya sama di semua baris tidak memberi informasi: {names}.</translation>
    </message>
    <message>
        <source>Column “{column}” holds {count} different texts; as a feature at most {most} can be used. Remove the column from the file, or make it the target.</source>
        <translation>Kolom “{column}” memuat {count} teks berbeda; sebagai fitur paling banyak {most} yang dapat dipakai. Hapus kolom itu dari berkas, atau jadikan target.</translation>
    </message>
    <message>
        <source>Column “{column}” is text: it became {count} features of 0 and 1, one a value.</source>
        <translation>Kolom “{column}” berisi teks: diubah menjadi {count} fitur bernilai 0 dan 1, satu untuk tiap nilai.</translation>
    </message>
    <message>
        <source>File: {encoding}, cells separated by {delimiter}, {decimal}, {header}.</source>
        <translation>Berkas: {encoding}, pemisah sel {delimiter}, {decimal}, {header}.</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>titik desimal</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>koma desimal</translation>
    </message>
    <message>
        <source>first row names the columns</source>
        <translation>baris pertama memuat nama kolom</translation>
    </message>
    <message>
        <source>no row of names: the columns are x1, x2, …</source>
        <translation>tanpa baris nama: kolom disebut x1, x2, …</translation>
    </message>
    <message>
        <source>Too few rows have all their values: {count}. Fill in the missing values in the file.</source>
        <translation>Terlalu sedikit baris yang nilainya lengkap: {count}. Isi nilai yang kosong dalam berkas.</translation>
    </message>
    <message>
        <source>Rows left out because of missing values: {count} (lines {lines}).</source>
        <translation>Baris yang dihilangkan karena nilai kosong: {count} (baris berkas {lines}).</translation>
    </message>
    <message>
        <source>Missing values: {count} (line and column: {places}). Fill them in, or choose to drop their rows or to use the mean of their column.</source>
        <translation>Nilai kosong: {count} (baris dan kolom: {places}). Isi nilai itu, atau pilih untuk membuang barisnya atau memakai rerata kolomnya.</translation>
    </message>
    <message>
        <source>Column “{column}”: the mean {mean} stands for missing values: {count}.</source>
        <translation>Kolom “{column}”: {count} nilai kosong diisi dengan rerata {mean}.</translation>
    </message>
    <message>
        <source>Column “{column}”: the usual {value} stands for missing values: {count}.</source>
        <translation>Kolom “{column}”: {count} nilai kosong diisi dengan nilai tersering, {value}.</translation>
    </message>
    <message>
        <source>All columns are targets. Leave at least one as a feature.</source>
        <translation>Semua kolom menjadi target. Sisakan sedikitnya satu sebagai fitur.</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>sesuai pilihan</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>menurut namanya</translation>
    </message>
    <message>
        <source>the last column</source>
        <translation>kolom terakhir</translation>
    </message>
    <message>
        <source>There is no column “{name}” to be the target. Choose one of: {names}.</source>
        <translation>Tidak ada kolom “{name}” untuk dijadikan target. Pilih salah satu: {names}.</translation>
    </message>
    <message>
        <source>The target “{column}” has only one class, {value}. At least 2 are needed: choose another target, or other rows.</source>
        <translation>Target “{column}” hanya memiliki satu kelas, {value}. Diperlukan sedikitnya 2: pilih target lain, atau baris lain.</translation>
    </message>
    <message>
        <source>Several targets must be numbers; classes stand in one column.</source>
        <translation>Target yang lebih dari satu harus berupa bilangan; kelas ditulis dalam satu kolom.</translation>
    </message>
    <message>
        <source>The target “{column}” is text, but regression needs numbers. Choose classification.</source>
        <translation>Target “{column}” berisi teks, sedangkan regresi memerlukan bilangan. Pilih klasifikasi.</translation>
    </message>
    <message>
        <source>Target: {names} ({why}), numbers to predict.</source>
        <translation>Target: {names} ({why}), bilangan yang diprediksi.</translation>
    </message>
    <message>
        <source>Target: {names} ({why}), {count} classes.</source>
        <translation>Target: {names} ({why}), {count} kelas.</translation>
    </message>
    <message>
        <source>The whole numbers of the target are read as classes.</source>
        <translation>Bilangan bulat pada target dibaca sebagai kelas.</translation>
    </message>
    <message>
        <source>Too many different numbers for classes: perhaps the target is a row number.</source>
        <translation>Terlalu banyak bilangan berbeda untuk kelas: mungkin targetnya nomor baris.</translation>
    </message>
    <message>
        <source>The target is the same in every row: there is nothing to learn.</source>
        <translation>Target bernilai sama di semua baris: tidak ada yang dapat dipelajari.</translation>
    </message>
    <message>
        <source>{count} classes in {samples} rows: perhaps the target is a name or a row number, not a class.</source>
        <translation>{count} kelas dalam {samples} baris: mungkin targetnya nama atau nomor baris, bukan kelas.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{text}…” is too long for the name of a class. Shorten it.</source>
        <translation>Baris {line}, kolom “{column}”: “{text}…” terlalu panjang untuk nama kelas. Persingkat.</translation>
    </message>
    <message>
        <source>Column “{column}” has dates or times, read as texts, not as numbers.</source>
        <translation>Kolom “{column}” memuat tanggal atau waktu, yang dibaca sebagai teks, bukan bilangan.</translation>
    </message>
    <message>
        <source>Column “{column}” is text, and so are its {count} cells that look like numbers.</source>
        <translation>Kolom “{column}” berisi teks, termasuk {count} selnya yang tampak seperti bilangan.</translation>
    </message>
    <message>
        <source>Column “{column}” has values that look alike but differ: {values}.</source>
        <translation>Kolom “{column}” memuat nilai yang tampak mirip tetapi berbeda: {values}.</translation>
    </message>
    <message>
        <source>Column “{column}” has control characters; they are shown as codes.</source>
        <translation>Kolom “{column}” memuat karakter kendali; ditampilkan sebagai kode.</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>Curve of the activation with the present point</source>
        <translation>Kurva aktivasi dengan titik saat ini</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Goal</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>{name}, other samples</source>
        <translation>{name}, sampel lain</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Loss latih</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Akurasi latih</translation>
    </message>
    <message>
        <source>Training R²</source>
        <translation>R² latih</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Loss validasi</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Akurasi validasi</translation>
    </message>
    <message>
        <source>Validation R²</source>
        <translation>R² validasi</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Loss uji</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Akurasi uji</translation>
    </message>
    <message>
        <source>Test R²</source>
        <translation>R² uji</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Loss and accuracy of all lanes over the epochs</source>
        <translation>Loss dan akurasi semua jalur sepanjang epok</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Akurasi</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latih</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Uji</translation>
    </message>
    <message>
        <source>Reconstruction loss</source>
        <translation>Loss rekonstruksi</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Pseudo-log-likelihood</source>
        <translation>Log-likelihood semu</translation>
    </message>
    <message>
        <source>Accuracy, JS</source>
        <translation>Akurasi, JS</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Diskriminator</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Accuracy of D</source>
        <translation>Akurasi D</translation>
    </message>
    <message>
        <source>JS divergence</source>
        <translation>Divergensi JS</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Every feature is shifted and scaled by the training samples, so that all weigh alike and steps may be larger.</source>
        <translation>Setiap fitur digeser dan diskalakan menurut sampel latih, sehingga semuanya sama berpengaruh dan langkah boleh lebih besar.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Own file …</source>
        <translation>Berkas sendiri …</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Himpunan data</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fitur</translation>
    </message>
    <message>
        <source>Standardise (mean 0, deviation 1)</source>
        <translation>Standarkan (rerata 0, simpangan 1)</translation>
    </message>
    <message>
        <source>Another data set or another scale starts training anew; with other features, all weights that still have their input are kept.</source>
        <translation>Mengganti data atau skala memulai pelatihan dari awal; jika fitur diganti, semua bobot yang masukannya masih ada dipertahankan.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Seed of the samples</source>
        <translation>Benih sampel</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Pembagian</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Benih pembagian</translation>
    </message>
    <message>
        <source>Own samples</source>
        <translation>Sampel sendiri</translation>
    </message>
    <message>
        <source>{train} training and {test} test samples; features: {features}, classes: {classes}</source>
        <translation>{train} sampel latih dan {test} sampel uji; fitur: {features}, kelas: {classes}</translation>
    </message>
    <message>
        <source>{train} training and {test} test samples; features: {features}, targets: {names}</source>
        <translation>{train} sampel latih dan {test} sampel uji; fitur: {features}, target: {names}</translation>
    </message>
    <message>
        <source>Read the file in another way</source>
        <translation>Baca berkas dengan cara lain</translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation>Pilih data</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>Ubah data</translation>
    </message>
</context>
<context>
    <name>DataHandlers</name>
    <message>
        <source>Export data</source>
        <translation>Ekspor data</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabel (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Exporting data …</source>
        <translation>Mengekspor data …</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>Diekspor ke {name}</translation>
    </message>
</context>
<context>
    <name>DataViews</name>
    <message>
        <source>samples</source>
        <translation>sampel</translation>
    </message>
    <message>
        <source>training</source>
        <translation>latih</translation>
    </message>
    <message>
        <source>test</source>
        <translation>uji</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validasi</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>Tidak ada sampel.</translation>
    </message>
    <message>
        <source>{name}: {n} samples from {low} to {high}, mean {mean}, deviation {deviation}</source>
        <translation>{name}: {n} sampel dari {low} sampai {high}, rerata {mean}, simpangan {deviation}</translation>
    </message>
    <message>
        <source>{n} training (solid)</source>
        <translation>{n} latih (penuh)</translation>
    </message>
    <message>
        <source>{n} test (striped)</source>
        <translation>{n} uji (bergaris)</translation>
    </message>
    <message>
        <source>{n} validation (dotted)</source>
        <translation>{n} validasi (bertitik)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>One of the two columns is constant: there is no correlation.</source>
        <translation>Salah satu dari kedua kolom konstan: tidak ada korelasi.</translation>
    </message>
    <message>
        <source>Correlation of {first} and {second}: r = {value} over {n} samples</source>
        <translation>Korelasi {first} dan {second}: r = {value} dari {n} sampel</translation>
    </message>
    <message>
        <source>There are no two columns to be compared.</source>
        <translation>Tidak ada dua kolom yang dapat dibandingkan.</translation>
    </message>
    <message>
        <source>{shown} of {all} columns. Strongest:</source>
        <translation>{shown} dari {all} kolom. Terkuat:</translation>
    </message>
    <message>
        <source>View of the data</source>
        <translation>Tampilan data</translation>
    </message>
    <message>
        <source>Column to the right</source>
        <translation>Kolom ke kanan</translation>
    </message>
    <message>
        <source>Column upwards</source>
        <translation>Kolom ke atas</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Kelompok</translation>
    </message>
</context>
<context>
    <name>DbnPage</name>
    <message>
        <source>The machine at the top samples itself; what it comes to is taken down to the pixels.</source>
        <translation>Mesin teratas menarik sampel dari dirinya sendiri; hasilnya dibawa turun sampai ke piksel.</translation>
    </message>
    <message>
        <source>Begin at test images</source>
        <translation>Mulai dari citra uji</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Setel halus</translation>
    </message>
    <message>
        <source>Back to the machines</source>
        <translation>Kembali ke mesin</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruksi</translation>
    </message>
    <message>
        <source>Dreams</source>
        <translation>Mimpi</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Penyetelan halus</translation>
    </message>
</context>
<context>
    <name>DbnPanel</name>
    <message>
        <source>Stack</source>
        <translation>Tumpukan</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Penyetelan halus</translation>
    </message>
    <message>
        <source>Only some images with their class</source>
        <translation>Hanya sebagian citra dengan kelasnya</translation>
    </message>
    <message>
        <source>Seed of the output layer and of the twin</source>
        <translation>Benih lapisan keluaran dan kembarannya</translation>
    </message>
</context>
<context>
    <name>DeadPage</name>
    <message>
        <source>Hidden layer</source>
        <translation>Lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Share of dead units</source>
        <translation>Porsi unit mati</translation>
    </message>
    <message>
        <source>Share of dead units in every layer</source>
        <translation>Porsi unit mati di setiap lapisan</translation>
    </message>
    <message>
        <source>A unit is dead when it puts out 0 for every sample: its slope is 0 there, so that its weights do not move. It can come back only when the layers before it move. Train to see how many come and go.</source>
        <translation>Sebuah unit disebut mati bila keluarannya 0 untuk semua sampel: kemiringannya di sana 0 sehingga bobotnya tidak bergerak. Unit itu hanya dapat hidup kembali bila lapisan sebelumnya bergerak. Latihlah untuk melihat berapa yang mati dan hidup kembali.</translation>
    </message>
</context>
<context>
    <name>Deep</name>
    <message>
        <source>Hidden layers</source>
        <translation>Lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Neurons in each</source>
        <translation>Neuron per lapisan</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Laju pembelajaran</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Bobot awal</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Himpunan data</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Standardised inputs</source>
        <translation>Masukan distandarkan</translation>
    </message>
    <message>
        <source>Shortcuts to the output</source>
        <translation>Jalan pintas ke keluaran</translation>
    </message>
    <message>
        <source>∂J/∂W, relative to the output layer&apos;s</source>
        <translation>∂J/∂W, relatif terhadap lapisan keluaran</translation>
    </message>
    <message>
        <source>∂J/∂W</source>
        <translation>∂J/∂W</translation>
    </message>
    <message>
        <source>δ = ∂J/∂z</source>
        <translation>δ = ∂J/∂z</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Loss pelatihan</translation>
    </message>
    <message>
        <source>Share of dead units</source>
        <translation>Porsi unit mati</translation>
    </message>
    <message>
        <source>Six layers of eight on circle</source>
        <translation>Enam lapisan berisi delapan pada data lingkaran</translation>
    </message>
    <message>
        <source>Compare the first layer&apos;s gradient with the output layer&apos;s, for each activation.</source>
        <translation>Bandingkan gradien lapisan pertama dengan gradien lapisan keluaran untuk setiap aktivasi.</translation>
    </message>
    <message>
        <source>Large weights: exploding</source>
        <translation>Bobot besar: gradien meledak</translation>
    </message>
    <message>
        <source>Weights up to ±2 in twelve layers of sixteen. Which activation&apos;s gradient grows on its way down?</source>
        <translation>Bobot sampai ±2 dalam dua belas lapisan berisi enam belas neuron. Gradien aktivasi mana yang membesar dalam perjalanan ke bawah?</translation>
    </message>
    <message>
        <source>ReLU with He&apos;s weights</source>
        <translation>ReLU dengan bobot He</translation>
    </message>
    <message>
        <source>Twelve layers. He&apos;s weights have twice the variance of LeCun&apos;s. Switch between them; look at ∂J/∂W.</source>
        <translation>Dua belas lapisan. Bobot He bervariansi dua kali bobot LeCun. Ganti-gantilah keduanya dan perhatikan ∂J/∂W.</translation>
    </message>
    <message>
        <source>tanh with Glorot&apos;s weights</source>
        <translation>tanh dengan bobot Glorot</translation>
    </message>
    <message>
        <source>Twelve layers. Then choose “Uniform” with r = 0.1: too small for sixteen neurons.</source>
        <translation>Dua belas lapisan. Lalu pilih “Seragam” dengan r = 0.1: terlalu kecil untuk enam belas neuron.</translation>
    </message>
    <message>
        <source>With shortcuts</source>
        <translation>Dengan jalan pintas</translation>
    </message>
    <message>
        <source>The output layer reads every hidden layer: a way down of one factor. Switch the shortcuts off.</source>
        <translation>Lapisan keluaran membaca setiap lapisan tersembunyi: jalan ke bawah yang hanya satu faktor. Matikan jalan pintasnya.</translation>
    </message>
    <message>
        <source>Inputs that are far from 0</source>
        <translation>Masukan yang jauh dari 0</translation>
    </message>
    <message>
        <source>Wine as it was measured, with columns up to 1680: everything saturates. Now standardise it.</source>
        <translation>Data anggur seperti hasil pengukurannya, dengan kolom sampai 1680: semuanya jenuh. Sekarang standarkan.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>ReLU mati</translation>
    </message>
    <message>
        <source>Biases of −1 silence many neurons at the start. Train: who comes back, and who dies on the way?</source>
        <translation>Bias −1 membungkam banyak neuron sejak awal. Latihlah: siapa yang hidup kembali, dan siapa yang mati di tengah jalan?</translation>
    </message>
</context>
<context>
    <name>DeepForm</name>
    <message>
        <source>Activation {n} of the comparison</source>
        <translation>Aktivasi {n} dalam perbandingan</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Gallery of activations</source>
        <translation>Galeri fungsi aktivasi</translation>
    </message>
    <message>
        <source>The demonstration has no option “{name}”. It has: {choices}.</source>
        <translation>Demonstrasi ini tidak memiliki pilihan “{name}”. Yang ada: {choices}.</translation>
    </message>
    <message>
        <source>The chain rule</source>
        <translation>Aturan rantai</translation>
    </message>
    <message>
        <source>Cost functions</source>
        <translation>Fungsi biaya</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Penurunan gradien</translation>
    </message>
    <message>
        <source>The dosage curve</source>
        <translation>Kurva dosis</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>Hiperparameter</translation>
    </message>
    <message>
        <source>Information and entropy</source>
        <translation>Informasi dan entropi</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>Satu neuron</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>Gradien lenyap</translation>
    </message>
    <message>
        <source>The network cannot be trained as it is.</source>
        <translation>Jaringan ini belum dapat dilatih.</translation>
    </message>
    <message>
        <source>{name}: there is no “{value}”. Choose one of: {choices}.</source>
        <translation>{name}: tidak ada “{value}”. Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>The sliding kernel</source>
        <translation>Kernel yang bergeser</translation>
    </message>
    <message>
        <source>A deep belief network</source>
        <translation>Jaringan kepercayaan dalam</translation>
    </message>
    <message>
        <source>A small Boltzmann machine</source>
        <translation>Mesin Boltzmann kecil</translation>
    </message>
    <message>
        <source>Recurrent networks through time</source>
        <translation>Jaringan rekuren melalui waktu</translation>
    </message>
    <message>
        <source>Autoencoders</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>The adversarial game</source>
        <translation>Permainan adversarial</translation>
    </message>
    <message>
        <source>A lab is open; this follows networks of dense layers.</source>
        <translation>Sebuah lab sedang terbuka; peragaan ini mengikuti jaringan lapisan padat.</translation>
    </message>
</context>
<context>
    <name>Descent</name>
    <message>
        <source>Too small</source>
        <translation>Terlalu kecil</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Tepat</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Terlalu besar</translation>
    </message>
    <message>
        <source>All samples a step</source>
        <translation>Semua sampel tiap langkah</translation>
    </message>
    <message>
        <source>10 samples a step</source>
        <translation>10 sampel tiap langkah</translation>
    </message>
    <message>
        <source>1 sample a step</source>
        <translation>1 sampel tiap langkah</translation>
    </message>
    <message>
        <source>All three rates at once</source>
        <translation>Ketiga laju sekaligus</translation>
    </message>
    <message>
        <source>Parameters of the solver</source>
        <translation>Parameter solver</translation>
    </message>
    <message>
        <source>The network on the canvas</source>
        <translation>Jaringan di kanvas</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>Laju pembelajaran η</translation>
    </message>
    <message>
        <source>Diverges: every step overshoots further. The learning rate is too large.</source>
        <translation>Divergen: setiap langkah makin jauh melampaui minimum. Laju pembelajaran terlalu besar.</translation>
    </message>
    <message>
        <source>Arrived: the solver finds no lower place.</source>
        <translation>Sampai: solver tidak menemukan tempat yang lebih rendah.</translation>
    </message>
    <message>
        <source>At the start: make some steps.</source>
        <translation>Di titik awal: ambillah beberapa langkah.</translation>
    </message>
    <message>
        <source>Trembles: every step looks at other samples and pulls another way.</source>
        <translation>Bergetar: setiap langkah melihat sampel lain dan menarik ke arah lain.</translation>
    </message>
    <message>
        <source>Jumps back and forth across the valley: a smaller learning rate is calmer.</source>
        <translation>Melompat bolak-balik melintasi lembah: laju pembelajaran yang lebih kecil lebih tenang.</translation>
    </message>
    <message>
        <source>It hardly moves any more: here the ground is flat.</source>
        <translation>Hampir tidak bergerak lagi: di sini permukaannya datar.</translation>
    </message>
    <message>
        <source>Creeps: the learning rate is too small for such steps.</source>
        <translation>Merayap: laju pembelajaran terlalu kecil untuk langkah seperti ini.</translation>
    </message>
    <message>
        <source>On its way down.</source>
        <translation>Sedang menurun.</translation>
    </message>
</context>
<context>
    <name>DescentDemo</name>
    <message>
        <source>The network on the canvas as it stands; all its other parameters stay. {count} samples.</source>
        <translation>Jaringan di kanvas apa adanya; semua parameter lain tetap. {count} sampel.</translation>
    </message>
    <message>
        <source>The network on the canvas as it stands, over {count} of its samples, evenly picked.</source>
        <translation>Jaringan di kanvas apa adanya, atas {count} sampelnya yang diambil merata.</translation>
    </message>
    <message>
        <source>η = {rate}, step {step}: ({x}, {y}), J = {cost}. {verdict}</source>
        <translation>η = {rate}, langkah {step}: ({x}, {y}), J = {cost}. {verdict}</translation>
    </message>
    <message>
        <source>At the start the ground bends by {bend} in its steepest direction: were it so everywhere, rates above 2/{bend} = {limit} would overshoot more with every step.</source>
        <translation>Di titik awal, kelengkungan terbesar permukaan adalah {bend}: seandainya demikian di mana-mana, dengan laju di atas 2/{bend} = {limit} setiap langkah makin jauh melampaui minimum.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Jalankan</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Ulang</translation>
    </message>
    <message>
        <source>Take it anew</source>
        <translation>Ambil lagi</translation>
    </message>
    <message>
        <source>Take the network on the canvas as it stands now</source>
        <translation>Ambil jaringan di kanvas apa adanya sekarang</translation>
    </message>
    <message>
        <source>Cost surface</source>
        <translation>Permukaan biaya</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solver</translation>
    </message>
    <message>
        <source>Samples of a step</source>
        <translation>Sampel tiap langkah</translation>
    </message>
    <message>
        <source>Press to choose the start, or use the arrow keys</source>
        <translation>Tekan untuk memilih titik awal, atau pakai tombol panah</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>as the network</source>
        <translation>seperti jaringan</translation>
    </message>
    <message>
        <source>as the training</source>
        <translation>seperti pelatihan</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>dikenali sendiri</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>acak</translation>
    </message>
    <message>
        <source>given</source>
        <translation>diberikan</translation>
    </message>
    <message>
        <source>Target columns</source>
        <translation>Kolom target</translation>
    </message>
    <message>
        <source>Columns left out</source>
        <translation>Kolom yang dilewati</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Nilai yang hilang</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Pemisah</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Tanda desimal</translation>
    </message>
    <message>
        <source>First row has names</source>
        <translation>Baris pertama berisi nama</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>{count} own samples</source>
        <translation>{count} sampel sendiri</translation>
    </message>
    <message>
        <source>Seed of the samples</source>
        <translation>Benih sampel</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Benih pembagian</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Isi berkas</translation>
    </message>
    <message>
        <source>Output neurons</source>
        <translation>Neuron keluaran</translation>
    </message>
    <message>
        <source>Initialiser of single layers</source>
        <translation>Inisialisasi tiap lapisan</translation>
    </message>
    <message>
        <source>single layers</source>
        <translation>tiap lapisan</translation>
    </message>
    <message>
        <source>Skip connections</source>
        <translation>Sambungan loncat</translation>
    </message>
    <message>
        <source>First weights of the layers</source>
        <translation>Bobot awal lapisan</translation>
    </message>
    <message>
        <source>{set} set, {locked} locked, {cut} removed</source>
        <translation>{set} ditetapkan, {locked} dikunci, {cut} dihapus</translation>
    </message>
    <message>
        <source>Single weights changed by hand</source>
        <translation>Bobot yang diubah dengan tangan</translation>
    </message>
    <message>
        <source>Penalties divided by the batch size</source>
        <translation>Penalti dibagi ukuran batch</translation>
    </message>
    <message>
        <source>Seed of the training</source>
        <translation>Benih pelatihan</translation>
    </message>
    <message>
        <source>The second run {differences}.</source>
        <translation>Pelatihan kedua {differences}.</translation>
    </message>
    <message>
        <source>The runs are set alike.</source>
        <translation>Kedua pelatihan diatur sama.</translation>
    </message>
    <message>
        <source>The runs are set alike; only the seed differs.</source>
        <translation>Kedua pelatihan diatur sama; hanya benihnya yang berbeda.</translation>
    </message>
    <message>
        <source>The runs are set alike; only the seeds differ.</source>
        <translation>Kedua pelatihan diatur sama; hanya benih-benihnya yang berbeda.</translation>
    </message>
    <message>
        <source>has “{label}” switched on</source>
        <translation>menyalakan “{label}”</translation>
    </message>
    <message>
        <source>has “{label}” switched off</source>
        <translation>mematikan “{label}”</translation>
    </message>
    <message>
        <source>has something else for “{label}”</source>
        <translation>memakai “{label}” yang lain</translation>
    </message>
    <message>
        <source>uses {second} in place of {first} for “{label}”</source>
        <translation>memakai {second}, bukan {first}, untuk “{label}”</translation>
    </message>
    <message>
        <source>uses {second} in place of {first} for “{label}” ({owner})</source>
        <translation>memakai {second}, bukan {first}, untuk “{label}” ({owner})</translation>
    </message>
    <message>
        <source>learns from other data ({second} in place of {first})</source>
        <translation>belajar dari data lain ({second}, bukan {first})</translation>
    </message>
    <message>
        <source>draws other samples (seed {second} in place of {first})</source>
        <translation>mengundi sampel lain (benih {second}, bukan {first})</translation>
    </message>
    <message>
        <source>splits the data otherwise (seed {second} in place of {first})</source>
        <translation>membagi data secara lain (benih {second}, bukan {first})</translation>
    </message>
    <message>
        <source>keeps a share of {second} in place of {first} of the samples for testing</source>
        <translation>menyisihkan porsi {second}, bukan {first}, dari sampel untuk uji</translation>
    </message>
    <message>
        <source>gets other features ({second} in place of {first})</source>
        <translation>mendapat fitur lain ({second}, bukan {first})</translation>
    </message>
    <message>
        <source>has {second} in place of {first} in its hidden layers</source>
        <translation>memakai {second} pada lapisan tersembunyinya, bukan {first}</translation>
    </message>
    <message>
        <source>has {second} in place of {first} at its output</source>
        <translation>memakai {second} pada keluarannya, bukan {first}</translation>
    </message>
    <message>
        <source>has {second} in place of {first} output neurons</source>
        <translation>memiliki {second} neuron keluaran, bukan {first}</translation>
    </message>
    <message>
        <source>draws its first weights by {second} in place of {first}</source>
        <translation>mengundi bobot awalnya dengan {second}, bukan {first}</translation>
    </message>
    <message>
        <source>has a dropout of {second} in place of {first}</source>
        <translation>memakai dropout {second}, bukan {first}</translation>
    </message>
    <message>
        <source>begins with other weights (seed {second} in place of {first})</source>
        <translation>mulai dengan bobot lain (benih {second}, bukan {first})</translation>
    </message>
    <message>
        <source>has {second} in place of {first} as its cost</source>
        <translation>memakai {second} sebagai fungsi biaya, bukan {first}</translation>
    </message>
    <message>
        <source>is trained by {second} in place of {first}</source>
        <translation>dilatih dengan {second}, bukan {first}</translation>
    </message>
    <message>
        <source>learns with a rate of {second} in place of {first}</source>
        <translation>belajar dengan laju {second}, bukan {first}</translation>
    </message>
    <message>
        <source>has {second} in place of {first} as schedule of the learning rate</source>
        <translation>memakai jadwal laju pembelajaran {second}, bukan {first}</translation>
    </message>
    <message>
        <source>takes batches of {second} in place of {first} samples</source>
        <translation>memakai batch {second} sampel, bukan {first}</translation>
    </message>
    <message>
        <source>trains for {second} in place of {first} epochs</source>
        <translation>berlatih selama {second} epok, bukan {first}</translation>
    </message>
    <message>
        <source>takes the samples in another order (seed {second} in place of {first})</source>
        <translation>mengambil sampel dalam urutan lain (benih {second}, bukan {first})</translation>
    </message>
    <message>
        <source>has one more hidden layer ({second} in place of {first})</source>
        <translation>memiliki satu lapisan tersembunyi lebih banyak ({second}, bukan {first})</translation>
    </message>
    <message>
        <source>has one hidden layer less ({second} in place of {first})</source>
        <translation>memiliki satu lapisan tersembunyi lebih sedikit ({second}, bukan {first})</translation>
    </message>
    <message>
        <source>has {second} in place of {first} neurons in its hidden layers</source>
        <translation>memiliki {second} neuron pada lapisan tersembunyinya, bukan {first}</translation>
    </message>
    <message>
        <source>has {count} more hidden layers ({second} in place of {first})</source>
        <translation>memiliki {count} lapisan tersembunyi lebih banyak ({second}, bukan {first})</translation>
    </message>
    <message>
        <source>has {count} hidden layers less ({second} in place of {first})</source>
        <translation>memiliki {count} lapisan tersembunyi lebih sedikit ({second}, bukan {first})</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} dan {other}</translation>
    </message>
    <message>
        <source>{one}, and {other}</source>
        <translation>{one}, dan {other}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>differs in {count} more settings</source>
        <translation>berbeda dalam {count} pengaturan lagi</translation>
    </message>
    <message>
        <source>has no planned end (the first one ends after {first} epochs)</source>
        <translation>tanpa akhir terencana (yang pertama berakhir setelah {first} epok)</translation>
    </message>
    <message>
        <source>ends after {second} epochs (the first one has no planned end)</source>
        <translation>berakhir setelah {second} epok (yang pertama tanpa akhir terencana)</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>Line</source>
        <translation>Garis</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Cincin</translation>
    </message>
    <message>
        <source>Two Gaussians</source>
        <translation>Dua Gauss</translation>
    </message>
    <message>
        <source>Eight Gaussians</source>
        <translation>Delapan Gauss</translation>
    </message>
    <message>
        <source>Nine Gaussians</source>
        <translation>Sembilan Gauss</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Dua bulan sabit</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spiral</translation>
    </message>
</context>
<context>
    <name>DivergencePlot</name>
    <message>
        <source>KL(real ‖ made)</source>
        <translation>KL(asli ‖ buatan)</translation>
    </message>
    <message>
        <source>Divergence (nats)</source>
        <translation>Divergensi (nat)</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Divergences of fakes from real samples over the epochs</source>
        <translation>Divergensi sampel palsu dari yang asli sepanjang epok</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Loss dan akurasi</translation>
    </message>
    <message>
        <source>Gradients of the layers</source>
        <translation>Gradien tiap lapisan</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Data views</source>
        <translation>Tampilan data</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Langkah demi langkah</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Lab</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>Permukaan loss</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Perbandingan</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Play</source>
        <translation>Bermain</translation>
    </message>
    <message>
        <source>A small network learns to tell two classes apart. Change everything, and watch what happens.</source>
        <translation>Jaringan kecil belajar membedakan dua kelas. Ubah apa saja dan lihat apa yang terjadi.</translation>
    </message>
    <message>
        <source>Follow the lecture</source>
        <translation>Ikuti kuliah</translation>
    </message>
    <message>
        <source>Lessons from the first neuron on, with examples worked out and exercises.</source>
        <translation>Pelajaran mulai dari neuron pertama, lengkap dengan contoh yang dikerjakan dan latihan.</translation>
    </message>
    <message>
        <source>Open my data</source>
        <translation>Buka data saya</translation>
    </message>
    <message>
        <source>A table of your own, as a spreadsheet saves it: CSV with comma or semicolon.</source>
        <translation>Tabel milik sendiri seperti yang disimpan lembar kerja: CSV dengan koma atau titik koma.</translation>
    </message>
</context>
<context>
    <name>Dosage</name>
    <message>
        <source>1. The blue neuron bends: softplus(w₂₁⁽¹⁾x + b₂⁽¹⁾).</source>
        <translation>1. Neuron biru melengkung: softplus(w₂₁⁽¹⁾x + b₂⁽¹⁾).</translation>
    </message>
    <message>
        <source>2. The orange neuron bends the other way.</source>
        <translation>2. Neuron oranye melengkung ke arah lain.</translation>
    </message>
    <message>
        <source>3. Each curve is multiplied by its weight, w₁₁⁽²⁾ or w₁₂⁽²⁾; negative weights turn it over.</source>
        <translation>3. Setiap kurva dikalikan dengan bobotnya, w₁₁⁽²⁾ atau w₁₂⁽²⁾; bobot negatif membalikkannya.</translation>
    </message>
    <message>
        <source>5. b₁⁽²⁾ lifts the green curve: effective where it is above 0.5.</source>
        <translation>5. b₁⁽²⁾ mengangkat kurva hijau: efektif bila berada di atas 0.5.</translation>
    </message>
    <message>
        <source>4. Orange + blue: the two are added up to the green curve.</source>
        <translation>4. Oranye + biru: keduanya dijumlahkan menjadi kurva hijau.</translation>
    </message>
    <message>
        <source>Dose x</source>
        <translation>Dosis x</translation>
    </message>
</context>
<context>
    <name>DosageBuilder</name>
    <message>
        <source>orange</source>
        <translation>oranye</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>biru</translation>
    </message>
    <message>
        <source>Dose {dose}: output {output}, effective: {answer}.</source>
        <translation>Dosis {dose}: keluaran {output}, efektif: {answer}.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>The decision changes at {doses}.</source>
        <translation>Keputusan berubah di {doses}.</translation>
    </message>
    <message>
        <source>The curve never crosses 0.5 between 0 and 1.</source>
        <translation>Di antara 0 dan 1 kurva tidak pernah memotong 0.5.</translation>
    </message>
    <message>
        <source>It is highest at {dose}: {output}.</source>
        <translation>Tertinggi di {dose}: {output}.</translation>
    </message>
    <message>
        <source>Orange neuron</source>
        <translation>Neuron oranye</translation>
    </message>
    <message>
        <source>Blue neuron</source>
        <translation>Neuron biru</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Tahap berikutnya</translation>
    </message>
    <message>
        <source>Play all</source>
        <translation>Putar semua</translation>
    </message>
    <message>
        <source>Lecture&apos;s weights</source>
        <translation>Bobot dari kuliah</translation>
    </message>
</context>
<context>
    <name>DosageDemo</name>
    <message>
        <source>Built by hand</source>
        <translation>Dibangun dengan tangan</translation>
    </message>
    <message>
        <source>Learned from random weights</source>
        <translation>Dipelajari dari bobot acak</translation>
    </message>
</context>
<context>
    <name>DosagePlot</name>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efek</translation>
    </message>
    <message>
        <source>blue neuron</source>
        <translation>neuron biru</translation>
    </message>
    <message>
        <source>orange neuron</source>
        <translation>neuron jingga</translation>
    </message>
    <message>
        <source>green sum</source>
        <translation>jumlah hijau</translation>
    </message>
    <message>
        <source>Curves of the two neurons and their sum</source>
        <translation>Kurva kedua neuron dan jumlahnya</translation>
    </message>
    <message>
        <source>Drag a handle to change weights, anywhere else to move the dose</source>
        <translation>Geser pegangan untuk mengubah bobot, di tempat lain untuk menggerakkan dosis</translation>
    </message>
</context>
<context>
    <name>DosageSchool</name>
    <message>
        <source>{epoch} of {all} epochs</source>
        <translation>{epoch} dari {all} epok</translation>
    </message>
    <message>
        <source>Dashed: the lecture&apos;s curve. Each network starts with other random weights.</source>
        <translation>Putus-putus: kurva dari kuliah. Setiap jaringan mulai dengan bobot acak yang lain.</translation>
    </message>
    <message>
        <source>{found} of {all} networks have found the curve, each with weights of its own.</source>
        <translation>{found} dari {all} jaringan menemukan kurva itu, masing-masing dengan bobotnya sendiri.</translation>
    </message>
    <message>
        <source>The rest got stuck far from it: start and luck matter.</source>
        <translation>Sisanya macet jauh dari kurva itu: titik awal dan keberuntungan berpengaruh.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Latih</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Dari awal</translation>
    </message>
    <message>
        <source>Other seeds</source>
        <translation>Benih lain</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Ambang</translation>
    </message>
</context>
<context>
    <name>DreamView</name>
    <message>
        <source>Images that it makes up</source>
        <translation>Citra karangannya</translation>
    </message>
    <message>
        <source>Other random numbers</source>
        <translation>Bilangan acak lain</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Text cannot be dropped here. Drop a .nnplay or .csv file.</source>
        <translation>Teks tidak dapat dijatuhkan di sini. Jatuhkan berkas .nnplay atau .csv.</translation>
    </message>
    <message>
        <source>These are {count} files; drop one at a time.</source>
        <translation>Ini {count} berkas; jatuhkan satu per satu.</translation>
    </message>
    <message>
        <source>This is no file of this computer: save it here first.</source>
        <translation>Ini bukan berkas di komputer ini: simpan dahulu di sini.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; drop a file of it.</source>
        <translation>“{name}” adalah folder; jatuhkan salah satu berkasnya.</translation>
    </message>
    <message>
        <source>“{name}” is neither an experiment (.nnplay) nor a table (.csv, .tsv, .txt) nor a network (.onnx, .skops).</source>
        <translation>“{name}” bukan eksperimen (.nnplay), bukan tabel (.csv, .tsv, .txt), dan bukan jaringan (.onnx, .skops).</translation>
    </message>
    <message>
        <source>This cannot be opened.</source>
        <translation>Ini tidak dapat dibuka.</translation>
    </message>
</context>
<context>
    <name>EditNetwork</name>
    <message>
        <source>The output layer has to keep at least one neuron.</source>
        <translation>Lapisan keluaran harus memiliki sedikitnya satu neuron.</translation>
    </message>
    <message>
        <source>A weight has to be a finite number.</source>
        <translation>Bobot harus berupa bilangan berhingga.</translation>
    </message>
    <message>
        <source>{rows} rows from row {first} on do not fit into a layer of {units} neurons.</source>
        <translation>{rows} baris mulai dari baris {first} tidak muat di lapisan dengan {units} neuron.</translation>
    </message>
    <message>
        <source>Layer {n} has no such weight.</source>
        <translation>Lapisan {n} tidak memiliki bobot itu.</translation>
    </message>
    <message>
        <source>At most {most} layers can be used.</source>
        <translation>Paling banyak {most} lapisan dapat dipakai.</translation>
    </message>
</context>
<context>
    <name>EpochSpeedBox</name>
    <message>
        <source>Full speed</source>
        <translation>Kecepatan penuh</translation>
    </message>
    <message>
        <source>{n} epochs/s</source>
        <translation>{n} epok/dtk</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>Lanes that take turns by computing time race at full speed</source>
        <translation>Jalur yang bergiliran menurut waktu hitung selalu berjalan dengan kecepatan penuh</translation>
    </message>
</context>
<context>
    <name>ExampleView</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Lanjut</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Tampilkan &amp;semua</translation>
    </message>
    <message>
        <source>From the sta&amp;rt</source>
        <translation>Dari &amp;awal</translation>
    </message>
    <message>
        <source>On the &amp;canvas</source>
        <translation>Di &amp;kanvas</translation>
    </message>
    <message>
        <source>Open this example as an experiment, to train it and to step through it.</source>
        <translation>Buka contoh ini sebagai percobaan, untuk dilatih dan ditelusuri langkah demi langkah.</translation>
    </message>
</context>
<context>
    <name>Exercise</name>
    <message>
        <source>What is dy/dx at this x? Take the chain rule, dy/du times du/dx.</source>
        <translation>Berapa dy/dx pada x ini? Gunakan aturan rantai, dy/du kali du/dx.</translation>
    </message>
    <message>
        <source>{cost}: what is J of these outputs p and targets y?</source>
        <translation>{cost}: berapa J untuk keluaran p dan target y berikut?</translation>
    </message>
    <message>
        <source>The data alone cost this much. What is J with the L2 penalty?</source>
        <translation>Biaya dari data saja adalah sebesar ini. Berapa J dengan penalti L2?</translation>
    </message>
    <message>
        <source>What does softmax make of these sums z? The outputs add up to 1.</source>
        <translation>Apa keluaran softmax untuk jumlah z berikut? Jumlah semua keluaran adalah 1.</translation>
    </message>
    <message>
        <source>Samples as columns, as in the lecture</source>
        <translation>Sampel sebagai kolom, seperti di kuliah</translation>
    </message>
    <message>
        <source>Batch first, samples as rows</source>
        <translation>Batch lebih dahulu, sampel sebagai baris</translation>
    </message>
    <message>
        <source>A network has {inputs} inputs and {classes} classes, and a batch has {batch} samples. What is the shape of the matrix of labels (one-hot): in the lecture, where samples are columns, and with the batch first, as in most programs?</source>
        <translation>Sebuah jaringan memiliki {inputs} masukan dan {classes} kelas, dan satu batch berisi {batch} sampel. Berapa ukuran matriks label (one-hot): menurut kuliah, dengan sampel sebagai kolom, dan dengan batch lebih dahulu, seperti di kebanyakan program?</translation>
    </message>
    <message>
        <source>One-hot labels have one number a class and sample. The lecture writes samples as columns: {classes} rows, {batch} columns. Programs write them as rows: {batch} rows, {classes} columns. The {inputs} inputs do not matter here; they give the other side of the matrix X.</source>
        <translation>Label one-hot memiliki satu bilangan untuk tiap kelas dan tiap sampel. Kuliah menulis sampel sebagai kolom: {classes} baris, {batch} kolom. Program menulisnya sebagai baris: {batch} baris, {classes} kolom. Banyaknya masukan, {inputs}, tidak berpengaruh di sini; itu ukuran sisi lain matriks X.</translation>
    </message>
    <message>
        <source>The columns of a network have {sizes} units, inputs first, and samples are columns, as in the lecture. What are the shapes of W{layer} and, for a batch of {batch}, of a{above}?</source>
        <translation>Lapisan-lapisan sebuah jaringan memiliki {sizes} unit, mulai dari masukan, dan sampel ditulis sebagai kolom seperti di kuliah. Berapa ukuran W{layer} dan, untuk batch berisi {batch} sampel, ukuran a{above}?</translation>
    </message>
    <message>
        <source>W{layer} has a row for each of the {to} units that it leads to and a column for each of the {origin} units that it comes from; a{above} has a row a unit and a column a sample.</source>
        <translation>W{layer} memiliki satu baris untuk tiap unit tujuan ({to}) dan satu kolom untuk tiap unit asal ({origin}); a{above} memiliki satu baris per unit dan satu kolom per sampel.</translation>
    </message>
    <message>
        <source>A dense network has {sizes} units, inputs first. How many weights and biases does it have?</source>
        <translation>Sebuah jaringan terhubung penuh memiliki {sizes} unit, mulai dari masukan. Berapa banyak bobot dan biasnya?</translation>
    </message>
    <message>
        <source>{samples} training samples, batches of {batch}: how many steps (updates) has an epoch?</source>
        <translation>{samples} sampel latih, batch berukuran {batch}: berapa langkah (pembaruan) dalam satu epok?</translation>
    </message>
    <message>
        <source>{samples} training samples, batches of {batch}: how many steps are {epochs} epochs?</source>
        <translation>{samples} sampel latih, batch berukuran {batch}: berapa langkah dalam {epochs} epok?</translation>
    </message>
    <message>
        <source>Of {samples} samples, {percent} % are set aside for testing. Batches have {batch} samples: how many steps are {epochs} epochs?</source>
        <translation>Dari {samples} sampel, {percent} % disisihkan untuk pengujian. Tiap batch berisi {batch} sampel: berapa langkah dalam {epochs} epok?</translation>
    </message>
    <message>
        <source>A chain of {layers} layers of one neuron each, all with the same weight w and the same sum z. By what factor does the delta change on its way back through all of them?</source>
        <translation>Rantai {layers} lapisan, masing-masing satu neuron, semuanya dengan bobot w dan jumlah z yang sama. Dengan faktor berapa delta berubah ketika merambat balik melalui semuanya?</translation>
    </message>
    <message>
        <source>The neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>Fungsi aktivasi</translation>
    </message>
    <message>
        <source>Dosage</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Information and entropy</source>
        <translation>Informasi dan entropi</translation>
    </message>
    <message>
        <source>Cost functions</source>
        <translation>Fungsi biaya</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>Umpan maju</translation>
    </message>
    <message>
        <source>The chain rule</source>
        <translation>Aturan rantai</translation>
    </message>
    <message>
        <source>Back-propagation</source>
        <translation>Propagasi balik</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>Gradien lenyap</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>Hiperparameter</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Penurunan gradien</translation>
    </message>
    <message>
        <source>Convolutional networks</source>
        <translation>Jaringan konvolusi</translation>
    </message>
    <message>
        <source>Recurrent networks</source>
        <translation>Jaringan rekuren</translation>
    </message>
    <message>
        <source>Boltzmann machines</source>
        <translation>Mesin Boltzmann</translation>
    </message>
    <message>
        <source>Deep belief networks</source>
        <translation>Jaringan kepercayaan dalam</translation>
    </message>
    <message>
        <source>Autoencoders</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Adversarial networks</source>
        <translation>Jaringan adversarial</translation>
    </message>
    <message>
        <source>The lecture&apos;s: a₁⁽²⁾ with ReLU</source>
        <translation>Dari kuliah: a₁⁽²⁾ dengan ReLU</translation>
    </message>
    <message>
        <source>The lecture&apos;s: δ₁⁽²⁾ and the next w₁₁⁽¹⁾</source>
        <translation>Dari kuliah: δ₁⁽²⁾ dan w₁₁⁽¹⁾ berikutnya</translation>
    </message>
    <message>
        <source>The lecture&apos;s: shape of the label matrix</source>
        <translation>Dari kuliah: ukuran matriks label</translation>
    </message>
    <message>
        <source>Output of a neuron</source>
        <translation>Keluaran neuron</translation>
    </message>
    <message>
        <source>Value of an activation function</source>
        <translation>Nilai fungsi aktivasi</translation>
    </message>
    <message>
        <source>Derivative of an activation function</source>
        <translation>Turunan fungsi aktivasi</translation>
    </message>
    <message>
        <source>Dosage: output and decision</source>
        <translation>Dosis: keluaran dan keputusan</translation>
    </message>
    <message>
        <source>Information content</source>
        <translation>Kandungan informasi</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropi</translation>
    </message>
    <message>
        <source>Cross-entropy of distributions</source>
        <translation>Entropi silang dua distribusi</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence</source>
        <translation>Divergensi Kullback–Leibler</translation>
    </message>
    <message>
        <source>Cost: MAE</source>
        <translation>Biaya: MAE</translation>
    </message>
    <message>
        <source>Cost: MSE</source>
        <translation>Biaya: MSE</translation>
    </message>
    <message>
        <source>Cost: Huber</source>
        <translation>Biaya: Huber</translation>
    </message>
    <message>
        <source>Cost: cross-entropy</source>
        <translation>Biaya: entropi silang</translation>
    </message>
    <message>
        <source>Cost with an L2 penalty</source>
        <translation>Biaya dengan penalti L2</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Feed-forward of a small network</source>
        <translation>Umpan maju jaringan kecil</translation>
    </message>
    <message>
        <source>Shapes of matrices</source>
        <translation>Ukuran matriks</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>Aturan rantai</translation>
    </message>
    <message>
        <source>Delta of the output</source>
        <translation>Delta keluaran</translation>
    </message>
    <message>
        <source>Delta of a hidden neuron</source>
        <translation>Delta neuron tersembunyi</translation>
    </message>
    <message>
        <source>Partial derivative by a weight</source>
        <translation>Turunan parsial terhadap bobot</translation>
    </message>
    <message>
        <source>Back-propagation: a weight after one step</source>
        <translation>Propagasi balik: bobot setelah satu langkah</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>Gradien lenyap</translation>
    </message>
    <message>
        <source>Update: gradient descent</source>
        <translation>Pembaruan: penurunan gradien</translation>
    </message>
    <message>
        <source>Update: momentum</source>
        <translation>Pembaruan: momentum</translation>
    </message>
    <message>
        <source>Update: Adam</source>
        <translation>Pembaruan: Adam</translation>
    </message>
    <message>
        <source>Number of parameters</source>
        <translation>Banyaknya parameter</translation>
    </message>
    <message>
        <source>Steps per epoch</source>
        <translation>Langkah per epok</translation>
    </message>
    <message>
        <source>Schedule of the learning rate</source>
        <translation>Jadwal laju pembelajaran</translation>
    </message>
    <message>
        <source>Steps of gradient descent</source>
        <translation>Langkah penurunan gradien</translation>
    </message>
    <message>
        <source>A number of a feature map</source>
        <translation>Sebuah bilangan pada peta fitur</translation>
    </message>
    <message>
        <source>Size of a feature map</source>
        <translation>Ukuran peta fitur</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Weights of a convolution</source>
        <translation>Bobot sebuah konvolusi</translation>
    </message>
    <message>
        <source>States of an Elman cell</source>
        <translation>Keadaan sel Elman</translation>
    </message>
    <message>
        <source>Back-propagation through time</source>
        <translation>Propagasi balik melalui waktu</translation>
    </message>
    <message>
        <source>Gradients through time</source>
        <translation>Gradien melalui waktu</translation>
    </message>
    <message>
        <source>Gates of LSTM and GRU</source>
        <translation>Gerbang LSTM dan GRU</translation>
    </message>
    <message>
        <source>Energy of a state</source>
        <translation>Energi sebuah keadaan</translation>
    </message>
    <message>
        <source>Probability that a unit is 1</source>
        <translation>Peluang sebuah unit bernilai 1</translation>
    </message>
    <message>
        <source>A weight after CD-1</source>
        <translation>Bobot setelah CD-1</translation>
    </message>
    <message>
        <source>A sample through two machines</source>
        <translation>Sampel melalui dua mesin</translation>
    </message>
    <message>
        <source>Numbers of a stack</source>
        <translation>Banyaknya bilangan sebuah tumpukan</translation>
    </message>
    <message>
        <source>Through the bottleneck and back</source>
        <translation>Melalui leher botol dan kembali</translation>
    </message>
    <message>
        <source>What PCA leaves over</source>
        <translation>Yang tersisa dari PCA</translation>
    </message>
    <message>
        <source>What both players pay</source>
        <translation>Yang dibayar kedua pemain</translation>
    </message>
    <message>
        <source>The best discriminator</source>
        <translation>Diskriminator terbaik</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence</source>
        <translation>Divergensi Jensen–Shannon</translation>
    </message>
    <message>
        <source>The pull on what is made</source>
        <translation>Tarikan pada yang buatan</translation>
    </message>
    <message>
        <source>How much information, in nats (ln), does this event carry?</source>
        <translation>Berapa informasi, dalam nat (ln), yang dikandung kejadian ini?</translation>
    </message>
    <message>
        <source>What is the entropy of this distribution, in nats (ln)?</source>
        <translation>Berapa entropi distribusi ini, dalam nat (ln)?</translation>
    </message>
    <message>
        <source>What is the cross-entropy H(P, Q), in nats (ln)?</source>
        <translation>Berapa entropi silang H(P, Q), dalam nat (ln)?</translation>
    </message>
    <message>
        <source>What is the Kullback–Leibler divergence of P from Q, in nats (ln)?</source>
        <translation>Berapa divergensi Kullback–Leibler P terhadap Q, dalam nat (ln)?</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Benar.</translation>
    </message>
    <message>
        <source>Not right. A hint shows the next step.</source>
        <translation>Belum benar. Petunjuk menunjukkan langkah berikutnya.</translation>
    </message>
    <message>
        <source>Not right.</source>
        <translation>Belum benar.</translation>
    </message>
    <message>
        <source>An answer is missing.</source>
        <translation>Jawaban belum diisi.</translation>
    </message>
    <message>
        <source>On the right way, but too rough: give {digits} significant digits.</source>
        <translation>Arahnya sudah benar, tetapi terlalu kasar: berikan {digits} angka penting.</translation>
    </message>
    <message>
        <source>Not right. {slip}</source>
        <translation>Belum benar. {slip}</translation>
    </message>
    <message>
        <source>Rows and columns are exchanged: rows come first.</source>
        <translation>Baris dan kolom tertukar: baris disebut lebih dahulu.</translation>
    </message>
    <message>
        <source>“{text}” is not a shape. Write rows and columns like 4 x 15.</source>
        <translation>“{text}” bukan ukuran matriks. Tulis baris dan kolom seperti 4 x 15.</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>Pilih satu jawaban.</translation>
    </message>
    <message>
        <source>The lecture&apos;s first exercise: what are z₁⁽²⁾ and, with ReLU, a₁⁽²⁾?</source>
        <translation>Latihan pertama dari kuliah: berapa z₁⁽²⁾ dan, dengan ReLU, a₁⁽²⁾?</translation>
    </message>
    <message>
        <source>The lecture&apos;s second exercise: ReLU in layer 2, the identity in layer 3, MSE. What is δ₁⁽²⁾, and what is w₁₁⁽¹⁾ after one step?</source>
        <translation>Latihan kedua dari kuliah: ReLU di lapisan 2, identitas di lapisan 3, MSE. Berapa δ₁⁽²⁾, dan berapa w₁₁⁽¹⁾ setelah satu langkah?</translation>
    </message>
    <message>
        <source>Both deltas of layer 3 come back, each along its own weight, and it is the derivative of ReLU that they are multiplied by: 1 here, for z is not negative.</source>
        <translation>Kedua delta lapisan 3 merambat balik, masing-masing melalui bobotnya sendiri, lalu dikalikan dengan turunan ReLU: di sini 1, karena z tidak negatif.</translation>
    </message>
    <message>
        <source>Feed forward: what do the hidden neurons and the output give?</source>
        <translation>Umpan maju: berapa keluaran neuron tersembunyi dan keluaran jaringan?</translation>
    </message>
    <message>
        <source>The cost is MSE. What are the output a and its delta, δ = (a − y) f′(z)?</source>
        <translation>Fungsi biayanya MSE. Berapa keluaran a dan deltanya, δ = (a − y) f′(z)?</translation>
    </message>
    <message>
        <source>Softmax with cross-entropy: what are the deltas of the three outputs for these sums z?</source>
        <translation>Softmax dengan entropi silang: berapa delta ketiga keluaran untuk jumlah z berikut?</translation>
    </message>
    <message>
        <source>The deltas of layer 3 are known. What comes back to layer 2, through Wᵀ and times f′(z)?</source>
        <translation>Delta lapisan 3 diketahui. Berapa yang merambat balik ke lapisan 2, melalui Wᵀ dan dikalikan f′(z)?</translation>
    </message>
    <message>
        <source>The cost is MSE, the mean over the samples. What is the partial derivative of J by the weight w₁₂?</source>
        <translation>Fungsi biayanya MSE, rerata atas semua sampel. Berapa turunan parsial J terhadap bobot w₁₂?</translation>
    </message>
    <message>
        <source>Back-propagation with MSE: what is δ₁⁽²⁾, and what is w₁₁⁽¹⁾ after one step?</source>
        <translation>Propagasi balik dengan MSE: berapa δ₁⁽²⁾, dan berapa w₁₁⁽¹⁾ setelah satu langkah?</translation>
    </message>
    <message>
        <source>A neuron has these inputs, weights and bias. What are z and its output a?</source>
        <translation>Sebuah neuron memiliki masukan, bobot, dan bias berikut. Berapa z dan keluarannya a?</translation>
    </message>
    <message>
        <source>{activation}: what is f(z)?</source>
        <translation>{activation}: berapa f(z)?</translation>
    </message>
    <message>
        <source>{activation}: what is the derivative f′(z)?</source>
        <translation>{activation}: berapa turunan f′(z)?</translation>
    </message>
    <message>
        <source>effective: above 0.5</source>
        <translation>efektif: di atas 0.5</translation>
    </message>
    <message>
        <source>not effective: below 0.5</source>
        <translation>tidak efektif: di bawah 0.5</translation>
    </message>
    <message>
        <source>The dose is</source>
        <translation>Dosis ini</translation>
    </message>
    <message>
        <source>The dosage network: two softplus neurons and an output that adds them up. What does it say of this dose x, and is the dose effective?</source>
        <translation>Jaringan dosis: dua neuron softplus dan satu keluaran yang menjumlahkannya. Berapa keluarannya untuk dosis x ini, dan apakah dosis itu efektif?</translation>
    </message>
    <message>
        <source>The output is compared with 0.5.</source>
        <translation>Keluaran dibandingkan dengan 0.5.</translation>
    </message>
    <message>
        <source>{key}: {expected} answers are asked, {found} are given.</source>
        <translation>{key}: diminta {expected} jawaban, diberikan {found}.</translation>
    </message>
    <message>
        <source>The answer was given in edition {found} of the exercises; this is {known}.</source>
        <translation>Jawaban ini dibuat pada edisi soal {found}; edisi sekarang {known}.</translation>
    </message>
    <message>
        <source>{name} must be a whole number, not {value}.</source>
        <translation>{name} harus bilangan bulat, bukan {value}.</translation>
    </message>
    <message>
        <source>typed must be a list of texts of at most {most} characters.</source>
        <translation>typed harus berupa daftar teks dengan paling banyak {most} karakter.</translation>
    </message>
    <message>
        <source>A sheet has 1 to {most} exercises, not {count}.</source>
        <translation>Satu lembar berisi 1 sampai {most} soal, bukan {count}.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Angka penting</translation>
    </message>
    <message>
        <source>{name} must be from {low} to {high}, not {value}.</source>
        <translation>{name} harus dari {low} sampai {high}, bukan {value}.</translation>
    </message>
    <message>
        <source>Gradient descent: where is w after one step?</source>
        <translation>Penurunan gradien: berapa w setelah satu langkah?</translation>
    </message>
    <message>
        <source>Gradient descent: where is w after {steps} steps?</source>
        <translation>Penurunan gradien: berapa w setelah {steps} langkah?</translation>
    </message>
    <message>
        <source>Gradient descent with momentum: what are the new velocity and the new w?</source>
        <translation>Penurunan gradien dengan momentum: berapa kecepatan baru dan w baru?</translation>
    </message>
    <message>
        <source>Adam, step {t}: what are the corrected mean m̂ and the new w?</source>
        <translation>Adam, langkah {t}: berapa rerata terkoreksi m̂ dan w baru?</translation>
    </message>
    <message>
        <source>Gradient descent on this curve: where is w after one step?</source>
        <translation>Penurunan gradien pada kurva ini: berapa w setelah satu langkah?</translation>
    </message>
    <message>
        <source>Gradient descent on this curve: where is w after {steps} steps?</source>
        <translation>Penurunan gradien pada kurva ini: berapa w setelah {steps} langkah?</translation>
    </message>
    <message>
        <source>Schedule “{schedule}”: what is the learning rate at t = {t}?</source>
        <translation>Jadwal “{schedule}”: berapa laju pembelajaran pada t = {t}?</translation>
    </message>
    <message>
        <source>A convolution reads images of {length} × {length} pixels (channels: {channels}) through {kernels} kernels of {window} × {window}. How many weights and biases does it have?</source>
        <translation>Sebuah konvolusi membaca citra {length} × {length} piksel (kanal: {channels}) melalui {kernels} kernel {window} × {window}. Berapa bobot dan biasnya?</translation>
    </message>
    <message>
        <source>A convolution reads images of {length} × {length} pixels (channels: {channels}) through {kernels} kernels of {window} × {window}, no padding, stride 1. How many weights and biases does it have? And how many would a dense layer with as many outputs have?</source>
        <translation>Sebuah konvolusi membaca citra {length} × {length} piksel (kanal: {channels}) melalui {kernels} kernel {window} × {window}, tanpa padding, langkah geser 1. Berapa bobot dan biasnya? Dan berapa milik lapisan padat dengan keluaran sebanyak itu?</translation>
    </message>
    <message>
        <source>An image has {length} × {length} pixels, the kernel {window} × {window}, the padding is {padding} on each side and the stride {stride}. How many rows does the map have?</source>
        <translation>Sebuah citra memiliki {length} × {length} piksel, kernelnya {window} × {window}, padding {padding} di setiap sisi, dan langkah geser {stride}. Berapa baris petanya?</translation>
    </message>
    <message>
        <source>The kernel K slides over the image X, stride 1, no padding, bias b = {bias}. What is the number in row {row}, column {column} of the map?</source>
        <translation>Kernel K bergeser di atas citra X, langkah geser 1, tanpa padding, bias b = {bias}. Bilangan berapa di baris {row}, kolom {column} peta?</translation>
    </message>
    <message>
        <source>The kernel K slides over the image X, stride 1, with one row and column of 0 around it, bias b = {bias}. What is the number in row {row}, column {column} of the map? (In the solution x counts from the corner of the padding.)</source>
        <translation>Kernel K bergeser di atas citra X, langkah geser 1, dengan satu baris dan kolom 0 di sekelilingnya, bias b = {bias}. Bilangan berapa di baris {row}, kolom {column} peta? (Pada penyelesaian, x dihitung dari sudut padding.)</translation>
    </message>
    <message>
        <source>Max pooling over 2 × 2, stride 2: what is the number in row {row}, column {column}?</source>
        <translation>Max pooling 2 × 2, langkah geser 2: bilangan berapa di baris {row}, kolom {column}?</translation>
    </message>
    <message>
        <source>Average pooling over 2 × 2, stride 2: what is the number in row {row}, column {column}?</source>
        <translation>Average pooling 2 × 2, langkah geser 2: bilangan berapa di baris {row}, kolom {column}?</translation>
    </message>
    <message>
        <source>Max pooling over 2 × 2, stride 2. What is the number in row {row}, column {column}, and in which row and column of X is the pixel that its delta goes back to?</source>
        <translation>Max pooling 2 × 2, langkah geser 2. Bilangan berapa di baris {row}, kolom {column}, dan di baris dan kolom berapa pada X terdapat piksel yang menerima kembali deltanya?</translation>
    </message>
    <message>
        <source>What is the energy of this state of a Boltzmann machine?</source>
        <translation>Berapa energi keadaan mesin Boltzmann ini?</translation>
    </message>
    <message>
        <source>What does hidden unit {unit} receive, and with which probability is it 1?</source>
        <translation>Berapa yang diterima unit tersembunyi {unit}, dan dengan peluang berapa ia bernilai 1?</translation>
    </message>
    <message>
        <source>What does visible unit {unit} receive, and with which probability is it 1?</source>
        <translation>Berapa yang diterima unit tampak {unit}, dan dengan peluang berapa ia bernilai 1?</translation>
    </message>
    <message>
        <source>Both phases of CD-1 are known. What is w₁₁ after the step?</source>
        <translation>Kedua fase CD-1 diketahui. Berapa w₁₁ setelah langkah itu?</translation>
    </message>
    <message>
        <source>CD-1 has drawn v⁽¹⁾ from the sample v⁽⁰⁾. What are p = p(h₁ = 1 | v) in both phases, and w₁₁ after the step?</source>
        <translation>CD-1 telah menarik v⁽¹⁾ dari sampel v⁽⁰⁾. Berapa p = p(h₁ = 1 | v) pada kedua fase, dan berapa w₁₁ setelah langkah itu?</translation>
    </message>
    <message>
        <source>One step of CD-1 with given random numbers: a unit becomes 1 where r &lt; p. Draw h₁⁽⁰⁾ with r₁, then v₁⁽¹⁾ and v₂⁽¹⁾ with r₂ and r₃. What are p in both phases, and w₁₁ after the step?</source>
        <translation>Satu langkah CD-1 dengan bilangan acak yang diberikan: sebuah unit menjadi 1 bila r &lt; p. Tariklah h₁⁽⁰⁾ dengan r₁, lalu v₁⁽¹⁾ dan v₂⁽¹⁾ dengan r₂ dan r₃. Berapa p pada kedua fase, dan berapa w₁₁ setelah langkah itu?</translation>
    </message>
    <message>
        <source>Two machines are stacked; the upper one sees the probabilities p of the lower one. What does each hidden unit say of this sample?</source>
        <translation>Dua mesin ditumpuk; yang atas melihat peluang p dari yang bawah. Apa kata setiap unit tersembunyi tentang sampel ini?</translation>
    </message>
    <message>
        <source>Machines are stacked on {sizes} units, visible ones first. How many weights and biases do all of them have together, and how many has the feed-forward network with an output layer of {classes}?</source>
        <translation>Mesin-mesin ditumpuk pada {sizes} unit, yang tampak lebih dahulu. Berapa bobot dan bias semuanya bersama-sama, dan berapa yang dimiliki jaringan umpan maju dengan lapisan keluaran {classes} unit?</translation>
    </message>
    <message>
        <source>An Elman cell of one unit reads {times} inputs; it begins with h₀ = 0. What is its last state?</source>
        <translation>Sel Elman dengan satu unit membaca {times} masukan, dimulai dari h₀ = 0. Berapa keadaan terakhirnya?</translation>
    </message>
    <message>
        <source>An Elman cell of one unit has gone through two time steps, from h₀ = 0; only the second is asked for an answer. Go back through time.</source>
        <translation>Sel Elman dengan satu unit telah melewati dua langkah waktu, dari h₀ = 0; hanya langkah kedua yang diminta menjawab. Kembalilah melalui waktu.</translation>
    </message>
    <message>
        <source>An Elman cell of one unit with recurrent weight u has the same state h at all of its T time steps. By what factor does a gradient change on its way from the last time step back to the first?</source>
        <translation>Sel Elman dengan satu unit dan bobot rekuren u memiliki keadaan h yang sama pada semua T langkah waktunya. Dengan faktor berapa gradien berubah dalam perjalanan dari langkah waktu terakhir kembali ke yang pertama?</translation>
    </message>
    <message>
        <source>The gates of an LSTM have these values. What comes of its memory?</source>
        <translation>Gerbang-gerbang sebuah LSTM memiliki nilai berikut. Menjadi berapa memorinya?</translation>
    </message>
    <message>
        <source>The gates of an LSTM have these values. What comes of its memory, and of its state?</source>
        <translation>Gerbang-gerbang sebuah LSTM memiliki nilai berikut. Menjadi berapa memorinya, dan menjadi berapa keadaannya?</translation>
    </message>
    <message>
        <source>The update gate z of a GRU has this value. What is its new state?</source>
        <translation>Gerbang pembaruan z sebuah GRU memiliki nilai berikut. Berapa keadaan barunya?</translation>
    </message>
    <message>
        <source>A linear autoencoder reduces x to the code c with the weights v, and rebuilds x from it with the weights w. What are the code, the first number rebuilt, and the cost J, half of the squared distance?</source>
        <translation>Sebuah autoencoder linear meringkas x menjadi kode c dengan bobot v, lalu membangun x kembali darinya dengan bobot w. Berapa kodenya, bilangan pertama yang dibangun kembali, dan biaya J, yaitu separuh kuadrat jaraknya?</translation>
    </message>
    <message>
        <source>The covariance matrix of n = {count} numbers has these eigenvalues. A linear autoencoder has a bottleneck of K = {kept}. How small can the mean squared distance of sample and reconstruction become, and which share of the variance is kept?</source>
        <translation>Matriks kovarians dari n = {count} bilangan memiliki nilai eigen ini. Sebuah autoencoder linear memiliki leher botol selebar K = {kept}. Sekecil apa rerata kuadrat jarak antara sampel dan rekonstruksinya, dan berapa bagian variansi yang dipertahankan?</translation>
    </message>
    <message>
        <source>Two numbers have these variances and this covariance. A linear autoencoder has a bottleneck of one. How small can the mean squared distance of sample and reconstruction become?</source>
        <translation>Dua bilangan memiliki variansi dan kovarians ini. Sebuah autoencoder linear memiliki leher botol selebar satu. Sekecil apa rerata kuadrat jarak antara sampel dan rekonstruksinya?</translation>
    </message>
    <message>
        <source>The game is: {game}. The discriminator says this of a real x and of a made g. What does each player pay?</source>
        <translation>Permainannya: {game}. Diskriminator menyatakan ini tentang x yang asli dan g yang buatan. Berapa yang dibayar setiap pemain?</translation>
    </message>
    <message>
        <source>At some x the density of what is real is p, and of what is made q. What does the best discriminator say?</source>
        <translation>Pada suatu x, densitas yang asli adalah p dan densitas yang buatan adalah q. Apa kata diskriminator terbaik?</translation>
    </message>
    <message>
        <source>What is real has a normal distribution with mean μ_p, what is made one with mean μ_q. What are s = ln p(x) − ln q(x) and the best discriminator, the logistic function of it?</source>
        <translation>Yang asli berdistribusi normal dengan rerata μ_p, yang buatan dengan rerata μ_q. Berapa s = ln p(x) − ln q(x), dan berapa diskriminator terbaik, yaitu fungsi logistiknya?</translation>
    </message>
    <message>
        <source>What is the Jensen–Shannon divergence of P and Q, in nats (ln)? M is the middle of both.</source>
        <translation>Berapa divergensi Jensen–Shannon antara P dan Q dalam nat (ln)? M adalah tengah keduanya.</translation>
    </message>
    <message>
        <source>The generator made the number g of the noise z. What does the discriminator say of it, and how large is the slope of what the generator pays, by w_G?</source>
        <translation>Generator membuat bilangan g dari derau z. Apa kata diskriminator tentangnya, dan berapa kemiringan biaya generator terhadap w_G?</translation>
    </message>
    <message>
        <source>What does the discriminator say of the made number g, and how large is the slope of what the generator pays, by g?</source>
        <translation>Apa kata diskriminator tentang bilangan buatan g, dan berapa kemiringan biaya generator terhadap g?</translation>
    </message>
</context>
<context>
    <name>ExerciseView</name>
    <message>
        <source>Choose …</source>
        <translation>Pilih …</translation>
    </message>
    <message>
        <source>Such as 0.549, 0,549 or 1/3; {digits} significant digits</source>
        <translation>Misalnya 0.549, 0,549, atau 1/3; {digits} angka penting</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Bilangan bulat</translation>
    </message>
    <message>
        <source>Rows and columns, such as 4 x 15</source>
        <translation>Baris dan kolom, misalnya 4 x 15</translation>
    </message>
    <message>
        <source>Exercise {number} of {count} · seed {seed} · level {level}</source>
        <translation>Soal {number} dari {count} · benih {seed} · tingkat {level}</translation>
    </message>
    <message>
        <source>Seed {seed} · level {level}</source>
        <translation>Benih {seed} · tingkat {level}</translation>
    </message>
    <message>
        <source>Answer with {digits} significant digits; point, comma or a fraction.</source>
        <translation>Jawab dengan {digits} angka penting; titik, koma, atau pecahan.</translation>
    </message>
    <message>
        <source>Solved: {solved} of {tried}</source>
        <translation>Terjawab: {solved} dari {tried}</translation>
    </message>
    <message>
        <source>Drawing of the network</source>
        <translation>Gambar jaringan</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Periksa</translation>
    </message>
    <message>
        <source>&amp;Hint</source>
        <translation>Pe&amp;tunjuk</translation>
    </message>
    <message>
        <source>Show &amp;solution</source>
        <translation>Tampilkan &amp;solusi</translation>
    </message>
    <message>
        <source>&amp;Another one</source>
        <translation>Soal &amp;lain</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>Yang diketahui</translation>
    </message>
</context>
<context>
    <name>ExperimentHandlers</name>
    <message>
        <source>Describe the experiment</source>
        <translation>Deskripsikan eksperimen</translation>
    </message>
    <message>
        <source>Hide or lock controls</source>
        <translation>Sembunyikan atau kunci kendali</translation>
    </message>
</context>
<context>
    <name>Explained</name>
    <message>
        <source>Too small:</source>
        <translation>Terlalu kecil:</translation>
    </message>
    <message>
        <source>Too large:</source>
        <translation>Terlalu besar:</translation>
    </message>
    <message>
        <source>Range:</source>
        <translation>Rentang:</translation>
    </message>
    <message>
        <source>Explain: {field}</source>
        <translation>Jelaskan: {field}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Commas between cells, decimal points</source>
        <translation>Koma antarsel, titik desimal</translation>
    </message>
    <message>
        <source>Semicolons between cells, decimal commas</source>
        <translation>Titik koma antarsel, koma desimal</translation>
    </message>
    <message>
        <source>Tabs between cells, decimal points</source>
        <translation>Tab antarsel, titik desimal</translation>
    </message>
    <message>
        <source>There are no samples that could be exported.</source>
        <translation>Tidak ada sampel yang dapat diekspor.</translation>
    </message>
    <message>
        <source>Form of the table</source>
        <translation>Bentuk tabel</translation>
    </message>
    <message>
        <source>With a column for train, test and validation</source>
        <translation>Dengan kolom latih, uji, dan validasi</translation>
    </message>
    <message>
        <source>Numbers are written in full. A text that a spreadsheet would take for a formula or a number gets an apostrophe before it; importing takes it away again.</source>
        <translation>Bilangan ditulis lengkap. Teks yang akan dianggap rumus atau bilangan oleh lembar kerja diberi apostrof di depannya; impor menghapusnya kembali.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export data</source>
        <translation>Ekspor data</translation>
    </message>
</context>
<context>
    <name>Extra</name>
    <message>
        <source>For {what}, {packages} has to be installed: {command}</source>
        <translation>Untuk {what}, {packages} harus dipasang: {command}</translation>
    </message>
    <message>
        <source>For {what}, {packages} is needed, which this build of the program leaves out. Install the wheel of the same release with Python instead (nnplayground-…-py3-none-any.whl), and then: {command}</source>
        <translation>Untuk {what} diperlukan {packages}, yang tidak disertakan dalam paket program ini. Sebagai gantinya, pasang berkas wheel dari rilis yang sama dengan Python (nnplayground-…-py3-none-any.whl), lalu: {command}</translation>
    </message>
    <message>
        <source>ONNX files</source>
        <translation>berkas ONNX</translation>
    </message>
    <message>
        <source>estimators of scikit-learn</source>
        <translation>estimator scikit-learn</translation>
    </message>
    <message>
        <source>.skops files</source>
        <translation>berkas .skops</translation>
    </message>
    <message>
        <source>searches on a cluster</source>
        <translation>pencarian pada klaster</translation>
    </message>
</context>
<context>
    <name>FactorPage</name>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>median |f′(z)|</source>
        <translation>median |f′(z)|</translation>
    </message>
    <message>
        <source>median |w|</source>
        <translation>median |w|</translation>
    </message>
    <message>
        <source>δ here ÷ δ above</source>
        <translation>δ ÷ δ di atasnya</translation>
    </message>
    <message>
        <source>Factors of every layer</source>
        <translation>Faktor setiap lapisan</translation>
    </message>
    <message>
        <source>output</source>
        <translation>keluaran</translation>
    </message>
    <message>
        <source>From the output down to layer 1: {product} ≈ {value}.</source>
        <translation>Dari keluaran turun ke lapisan 1: {product} ≈ {value}.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>How often it has happened again since: {count}.</source>
        <translation>Sejak itu terjadi lagi, {count} kali.</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Ada yang tidak beres dalam program.</translation>
    </message>
    <message>
        <source>That is a mistake of the program, not yours. The document is still there. Save it under another name to be safe, then go on; if it happens again, close the program and start it anew. The log has the details.</source>
        <translation>Ini kesalahan program, bukan kesalahan Anda. Dokumen masih ada. Agar aman, simpan dengan nama lain, lalu lanjutkan; jika terjadi lagi, tutup program dan jalankan kembali. Rinciannya ada di catatan log.</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Simpan seb&amp;agai …</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>Tunjukkan &amp;log</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Lanjutkan</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>Small kernels slide over images and learn what to look for</source>
        <translation>Kernel kecil bergeser di atas citra dan belajar apa yang harus dicari</translation>
    </message>
    <message>
        <source>Convolutional network (CNN)</source>
        <translation>Jaringan konvolusi (CNN)</translation>
    </message>
    <message>
        <source>Recurrent network (RNN)</source>
        <translation>Jaringan rekuren (RNN)</translation>
    </message>
    <message>
        <source>Reads a sequence step by step and remembers, with the same weights at every time: Elman&apos;s cell, LSTM, GRU</source>
        <translation>Membaca barisan langkah demi langkah dan mengingat, dengan bobot yang sama di setiap waktu: sel Elman, LSTM, GRU</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Learns to tell an image by a few numbers, and to draw it again from them</source>
        <translation>Belajar menyatakan citra dengan beberapa bilangan dan menggambarnya kembali darinya</translation>
    </message>
    <message>
        <source>Adversarial networks (GAN)</source>
        <translation>Jaringan adversarial (GAN)</translation>
    </message>
    <message>
        <source>Boltzmann machine (RBM)</source>
        <translation>Mesin Boltzmann (RBM)</translation>
    </message>
    <message>
        <source>Deep belief network (DBN)</source>
        <translation>Deep belief network (DBN)</translation>
    </message>
    <message>
        <source>One network forges samples, the other one tells them from real ones</source>
        <translation>Satu jaringan memalsukan sampel, yang lain membedakannya dari yang asli</translation>
    </message>
    <message>
        <source>Binary units that learn how likely images are, and dream up new ones</source>
        <translation>Unit biner yang belajar seberapa mungkin suatu citra, dan memimpikan yang baru</translation>
    </message>
    <message>
        <source>Boltzmann machines stacked layer by layer, then fine-tuned by back-propagation</source>
        <translation>Mesin Boltzmann ditumpuk lapis demi lapis, lalu disetel halus dengan back-propagation</translation>
    </message>
</context>
<context>
    <name>Feature</name>
    <message>
        <source>x₁²</source>
        <translation>x₁²</translation>
    </message>
    <message>
        <source>x₂²</source>
        <translation>x₂²</translation>
    </message>
    <message>
        <source>x₁x₂</source>
        <translation>x₁x₂</translation>
    </message>
    <message>
        <source>sin x₁</source>
        <translation>sin x₁</translation>
    </message>
    <message>
        <source>sin x₂</source>
        <translation>sin x₂</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Learning rate</source>
        <translation>Laju pembelajaran</translation>
    </message>
    <message>
        <source>How far each step follows the gradient.</source>
        <translation>Seberapa jauh setiap langkah mengikuti gradien.</translation>
    </message>
    <message>
        <source>Training is slow, and may come to rest on a plateau.</source>
        <translation>Pelatihan lambat, dan dapat terhenti di dataran.</translation>
    </message>
    <message>
        <source>Steps jump over the valley: the loss swings or grows, and training diverges.</source>
        <translation>Langkah melompati lembah: loss berayun atau membesar, dan pelatihan divergen.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Ukuran batch</translation>
    </message>
    <message>
        <source>Samples whose gradients are averaged for one step.</source>
        <translation>Banyaknya sampel yang gradiennya dirata-ratakan untuk satu langkah.</translation>
    </message>
    <message>
        <source>The gradient is noisy: the loss flickers, and an epoch takes longer.</source>
        <translation>Gradien berderau: loss bergetar, dan satu epok berlangsung lebih lama.</translation>
    </message>
    <message>
        <source>An epoch has few steps and learns less; the noise that helps out of poor valleys is gone.</source>
        <translation>Satu epok hanya beberapa langkah sehingga belajar lebih sedikit; derau yang membantu keluar dari lembah buruk pun hilang.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>How often training goes through all training samples.</source>
        <translation>Berapa kali pelatihan melewati semua sampel latih.</translation>
    </message>
    <message>
        <source>Training ends before the loss has come to rest (underfitting).</source>
        <translation>Pelatihan berakhir sebelum loss menetap (underfitting).</translation>
    </message>
    <message>
        <source>Time is spent on nothing, and the network may learn the noise (overfitting).</source>
        <translation>Waktu terbuang, dan jaringan dapat mempelajari derau (overfitting).</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleransi</translation>
    </message>
    <message>
        <source>An epoch that improves by no more than this counts as no improvement.</source>
        <translation>Epok dengan perbaikan tidak lebih dari nilai ini dianggap tanpa perbaikan.</translation>
    </message>
    <message>
        <source>Training goes on although hardly anything improves.</source>
        <translation>Pelatihan berlanjut walaupun hampir tidak ada perbaikan.</translation>
    </message>
    <message>
        <source>Training stops although it would still improve.</source>
        <translation>Pelatihan berhenti padahal masih akan membaik.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Kesabaran</translation>
    </message>
    <message>
        <source>Epochs without improvement before training stops.</source>
        <translation>Banyaknya epok tanpa perbaikan sebelum pelatihan berhenti.</translation>
    </message>
    <message>
        <source>A noisy epoch or a short pause ends training too early.</source>
        <translation>Satu epok yang berderau atau jeda singkat mengakhiri pelatihan terlalu dini.</translation>
    </message>
    <message>
        <source>Training goes on long after the best epoch.</source>
        <translation>Pelatihan berlanjut lama setelah epok terbaik.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Porsi validasi</translation>
    </message>
    <message>
        <source>Part of the training data that early stopping watches instead of learning.</source>
        <translation>Bagian data latih yang dipantau henti dini dan tidak dipelajari.</translation>
    </message>
    <message>
        <source>Few samples judge: when training ends is left to chance.</source>
        <translation>Hanya sedikit sampel yang menilai: kapan pelatihan berakhir bergantung pada kebetulan.</translation>
    </message>
    <message>
        <source>Few samples are left to learn from.</source>
        <translation>Tinggal sedikit sampel untuk dipelajari.</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Porsi uji</translation>
    </message>
    <message>
        <source>Part of the samples that is kept from training and only judged.</source>
        <translation>Bagian sampel yang tidak dipakai melatih, hanya dinilai.</translation>
    </message>
    <message>
        <source>The test figures depend on few samples, and so on chance.</source>
        <translation>Angka uji bergantung pada sedikit sampel, jadi pada kebetulan.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalti</translation>
    </message>
    <message>
        <source>How strongly large weights are punished.</source>
        <translation>Seberapa kuat bobot besar dihukum.</translation>
    </message>
    <message>
        <source>Weights may grow, and the network may learn the noise (overfitting).</source>
        <translation>Bobot dapat membesar, dan jaringan dapat mempelajari derau (overfitting).</translation>
    </message>
    <message>
        <source>All weights are pulled to 0, and the network learns little (underfitting).</source>
        <translation>Semua bobot ditarik ke 0, dan jaringan belajar sedikit (underfitting).</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>How many features of its inputs the layer can form.</source>
        <translation>Berapa banyak ciri masukan yang dapat dibentuk lapisan.</translation>
    </message>
    <message>
        <source>The layer forms too few features: the network stays too simple (underfitting).</source>
        <translation>Lapisan membentuk terlalu sedikit ciri: jaringan tetap terlalu sederhana (underfitting).</translation>
    </message>
    <message>
        <source>Training is slower, and the network may learn the noise (overfitting).</source>
        <translation>Pelatihan lebih lambat, dan jaringan dapat mempelajari derau (overfitting).</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of a layer&apos;s outputs that is silenced at random in every training step.</source>
        <translation>Porsi keluaran lapisan yang dimatikan secara acak pada tiap langkah pelatihan.</translation>
    </message>
    <message>
        <source>Neurons rely on each other, and the network may learn the noise (overfitting).</source>
        <translation>Neuron saling bergantung, dan jaringan dapat mempelajari derau (overfitting).</translation>
    </message>
    <message>
        <source>So little gets through that the network learns hardly anything (underfitting).</source>
        <translation>Begitu sedikit yang lewat sehingga jaringan hampir tidak belajar apa-apa (underfitting).</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Where random numbers begin: the same seed draws the same ones. None is better than another.</source>
        <translation>Awal bilangan acak: benih yang sama menghasilkan bilangan yang sama. Tidak ada benih yang lebih baik.</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Picture in pixels</source>
        <translation>Gambar piksel</translation>
    </message>
    <message>
        <source>Drawing that can be enlarged</source>
        <translation>Gambar vektor yang dapat diperbesar</translation>
    </message>
    <message>
        <source>Page of its size</source>
        <translation>Halaman seukuran gambar</translation>
    </message>
    <message>
        <source>&amp;Save figure …</source>
        <translation>&amp;Simpan gambar …</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>Sali&amp;n gambar</translation>
    </message>
    <message>
        <source>Save figure</source>
        <translation>Simpan gambar</translation>
    </message>
    <message>
        <source>Figure saved as {name}</source>
        <translation>Gambar disimpan sebagai {name}</translation>
    </message>
    <message>
        <source>The figure was not saved</source>
        <translation>Gambar tidak tersimpan</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>Look at the table …</source>
        <translation>Lihat tabelnya …</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Targets are</source>
        <translation>Target berupa</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>kelas</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>bilangan</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Nilai kosong</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Leave out the row</source>
        <translation>Buang barisnya</translation>
    </message>
    <message>
        <source>Fill in the mean</source>
        <translation>Isi dengan rerata</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Tanda desimal</translation>
    </message>
    <message>
        <source>Point: 0.5</source>
        <translation>Titik: 0.5</translation>
    </message>
    <message>
        <source>Comma: 0,5</source>
        <translation>Koma: 0,5</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Pemisah</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Koma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Titik koma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Garis tegak</translation>
    </message>
</context>
<context>
    <name>FileHandlers</name>
    <message>
        <source>Untitled</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation>Buka eksperimen</translation>
    </message>
    <message>
        <source>Experiments (*{suffix})</source>
        <translation>Eksperimen (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Networks (*.onnx *.skops)</source>
        <translation>Jaringan (*.onnx *.skops)</translation>
    </message>
    <message>
        <source>Where is the data file?</source>
        <translation>Di mana berkas datanya?</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabel (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Salinan {name}</translation>
    </message>
    <message>
        <source>Save the experiment as</source>
        <translation>Simpan eksperimen sebagai</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Tersimpan: {name}</translation>
    </message>
    <message>
        <source>Copied as one line of {count} characters.</source>
        <translation>Disalin sebagai satu baris dengan {count} karakter.</translation>
    </message>
    <message>
        <source>Pasted from the clipboard.</source>
        <translation>Ditempel dari papan klip.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>“{path}” is not an ordinary file.</source>
        <translation>“{path}” bukan berkas biasa.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason} ({free} MB free).</source>
        <translation>“{path}” tidak dapat ditulis: {reason} (tersisa {free} MB).</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}.</source>
        <translation>“{path}” tidak dapat ditulis: {reason}.</translation>
    </message>
    <message>
        <source>This cannot be saved: {reason}.</source>
        <translation>Ini tidak dapat disimpan: {reason}.</translation>
    </message>
    <message>
        <source>This cannot be saved: too many given weights.</source>
        <translation>Ini tidak dapat disimpan: terlalu banyak bobot yang ditentukan sendiri.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program. Unknown here and left out: {names}. Save under another name to keep the original.</source>
        <translation>Berkas dibuat dengan versi program yang lebih baru. Tidak dikenal di sini dan tidak disertakan: {names}. Simpan dengan nama lain agar berkas aslinya tetap ada.</translation>
    </message>
    <message>
        <source>“{path}” is damaged or not an experiment: {reason}.</source>
        <translation>“{path}” rusak atau bukan eksperimen: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” is too large for an experiment.</source>
        <translation>“{path}” terlalu besar untuk sebuah eksperimen.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>“{path}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program (format {version}).</source>
        <translation>Berkas ini dibuat oleh versi program yang lebih baru (format {version}).</translation>
    </message>
    <message>
        <source>The network has more than {most} weights.</source>
        <translation>Jaringan memiliki lebih dari {most} bobot.</translation>
    </message>
    <message>
        <source>{name}: the network needs {expected} numbers, but the file has {found}.</source>
        <translation>{name}: jaringan memerlukan {expected} bilangan, tetapi berkas memuat {found}.</translation>
    </message>
    <message>
        <source>{name}: not all numbers are finite.</source>
        <translation>{name}: tidak semua bilangan berhingga.</translation>
    </message>
    <message>
        <source>“{path}” is open in another window (process {pid}). Choose another name.</source>
        <translation>“{path}” sedang dibuka di jendela lain (proses {pid}). Pilih nama lain.</translation>
    </message>
</context>
<context>
    <name>FilterView</name>
    <message>
        <source>The weights of every hidden unit: where a pixel speaks for it (positive) or against it.</source>
        <translation>Bobot setiap unit tersembunyi: di mana piksel mendukungnya (positif) atau menentangnya.</translation>
    </message>
    <message>
        <source>Hidden unit {n}: bias {bias}, weights from {low} to {high}.</source>
        <translation>Unit tersembunyi {n}: bias {bias}, bobot dari {low} sampai {high}.</translation>
    </message>
    <message>
        <source>Free energy of training and test images: {train}, {test}.</source>
        <translation>Energi bebas citra latih dan uji: {train}, {test}.</translation>
    </message>
    <message>
        <source>Filters of the hidden units</source>
        <translation>Filter unit tersembunyi</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
</context>
<context>
    <name>Finish</name>
    <message>
        <source>the planned epochs are done</source>
        <translation>semua epok yang direncanakan selesai</translation>
    </message>
    <message>
        <source>the training loss no longer falls</source>
        <translation>loss latih tidak turun lagi</translation>
    </message>
    <message>
        <source>the validation score no longer rises; the best weights are back</source>
        <translation>skor validasi tidak naik lagi; bobot terbaik dipulihkan</translation>
    </message>
    <message>
        <source>no better point was found: this is a minimum</source>
        <translation>tidak ada titik yang lebih baik: ini minimum</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergen</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>One to one</source>
        <translation>Satu ke satu</translation>
    </message>
    <message>
        <source>One to many</source>
        <translation>Satu ke banyak</translation>
    </message>
    <message>
        <source>Many to one</source>
        <translation>Banyak ke satu</translation>
    </message>
    <message>
        <source>Many to many</source>
        <translation>Banyak ke banyak</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>TensorFlow Playground</source>
        <translation>TensorFlow Playground</translation>
    </message>
    <message>
        <source>What playground.tensorflow.org starts with, trained as it trains: the samples shuffled once, then always in the same order. Both give the same weights as long as the batches divide the samples; where some are left over, Playground lets their gradients leak into the next epoch, and here they are a smaller batch.</source>
        <translation>Awal playground.tensorflow.org, dilatih dengan cara yang sama: sampel diacak satu kali, lalu urutannya selalu tetap. Keduanya memberi bobot yang sama selama ukuran batch habis membagi banyaknya sampel; kalau ada sisa, Playground membiarkan gradiennya bocor ke epok berikutnya, sedangkan di sini sisa itu menjadi batch yang lebih kecil.</translation>
    </message>
    <message>
        <source>XOR: one line is not enough</source>
        <translation>XOR: satu garis tidak cukup</translation>
    </message>
    <message>
        <source>Without a hidden layer the boundary is a straight line, and no line parts exclusive or. Add a hidden layer with +.</source>
        <translation>Tanpa lapisan tersembunyi batasnya berupa garis lurus, dan tidak ada garis yang dapat memisahkan XOR. Tambahkan lapisan tersembunyi dengan +.</translation>
    </message>
    <message>
        <source>XOR: four neurons</source>
        <translation>XOR: empat neuron</translation>
    </message>
    <message>
        <source>Four hidden neurons, one bend of the boundary each, part the four quarters. Take one away: three stay below 98 %, two below 94 %.</source>
        <translation>Empat neuron tersembunyi, masing-masing satu tekukan batas, memisahkan keempat kuadran. Hapus satu: tiga neuron tetap di bawah 98 %, dua di bawah 94 %.</translation>
    </message>
    <message>
        <source>XOR: the right feature</source>
        <translation>XOR: fitur yang tepat</translation>
    </message>
    <message>
        <source>With the one input x₁x₂ no hidden layer is needed: what a network would have to learn, the feature already says.</source>
        <translation>Dengan satu masukan x₁x₂ lapisan tersembunyi tidak diperlukan: apa yang harus dipelajari jaringan sudah dikatakan oleh fiturnya.</translation>
    </message>
    <message>
        <source>Circles: three lines make an island</source>
        <translation>Lingkaran: tiga garis menjadi pulau</translation>
    </message>
    <message>
        <source>Three hidden neurons are three lines, and three lines enclose a triangle. With two the boundary cannot close: accuracy stays near 80 %.</source>
        <translation>Tiga neuron tersembunyi adalah tiga garis, dan tiga garis mengurung sebuah segitiga. Dengan dua neuron batasnya tidak dapat menutup: akurasi tertahan di sekitar 80 %.</translation>
    </message>
    <message>
        <source>Four clouds with softmax</source>
        <translation>Empat awan dengan softmax</translation>
    </message>
    <message>
        <source>One output a class, no hidden layer: softmax and cross-entropy draw straight borders between regions. Add classes and noise in the data panel.</source>
        <translation>Satu keluaran per kelas, tanpa lapisan tersembunyi: softmax dan entropi silang menarik batas lurus antardaerah. Tambahkan kelas dan derau di panel data.</translation>
    </message>
    <message>
        <source>Two spirals</source>
        <translation>Dua spiral</translation>
    </message>
    <message>
        <source>The hardest set of TensorFlow Playground from x₁ and x₂ alone: two layers of eight and Adam. Choose gradient descent instead, and see how much longer it takes.</source>
        <translation>Data tersulit TensorFlow Playground, hanya dari x₁ dan x₂: dua lapisan berisi delapan neuron dan Adam. Ganti dengan penurunan gradien dan lihat berapa lebih lama waktunya.</translation>
    </message>
    <message>
        <source>Three spirals</source>
        <translation>Tiga spiral</translation>
    </message>
    <message>
        <source>Three classes wound into each other. Look into the neurons: the first layer has lines, the second bends them, the output has spirals.</source>
        <translation>Tiga kelas yang saling membelit. Lihat ke dalam neuron: lapisan pertama berisi garis, lapisan kedua membengkokkannya, keluarannya spiral.</translation>
    </message>
    <message>
        <source>Learning rate: too small</source>
        <translation>Laju pembelajaran: terlalu kecil</translation>
    </message>
    <message>
        <source>0.0003: the loss falls, but after 100 epochs the curve has hardly moved. Multiply the rate by ten while it runs.</source>
        <translation>0.0003: loss turun, tetapi setelah 100 epok kurva hampir tidak bergerak. Kalikan lajunya dengan sepuluh selagi pelatihan berjalan.</translation>
    </message>
    <message>
        <source>Learning rate: right</source>
        <translation>Laju pembelajaran: tepat</translation>
    </message>
    <message>
        <source>0.03: the same network from the same weights; compare the loss after 100 epochs with its two neighbours.</source>
        <translation>0.03: jaringan yang sama dari bobot yang sama; bandingkan loss setelah 100 epok dengan kedua tetangganya.</translation>
    </message>
    <message>
        <source>Learning rate: too large</source>
        <translation>Laju pembelajaran: terlalu besar</translation>
    </message>
    <message>
        <source>1: every step overshoots, the next gradient is larger still, and in some twenty epochs the numbers grow beyond all bounds. Reset, and find the largest rate that still works.</source>
        <translation>1: setiap langkah terlalu jauh, gradien berikutnya makin besar, dan dalam sekitar dua puluh epok bilangannya tumbuh tanpa batas. Kembalikan ke awal, lalu cari laju terbesar yang masih berhasil.</translation>
    </message>
    <message>
        <source>Batch: all samples</source>
        <translation>Batch: semua sampel</translation>
    </message>
    <message>
        <source>One step an epoch, over all 350 training samples: the loss falls smoothly and slowly, and after 400 epochs the boundary is still almost straight.</source>
        <translation>Satu langkah per epok, atas seluruh 350 sampel latih: loss turun mulus tetapi lambat, dan setelah 400 epok batasnya masih hampir lurus.</translation>
    </message>
    <message>
        <source>Batch: ten samples</source>
        <translation>Batch: sepuluh sampel</translation>
    </message>
    <message>
        <source>35 noisy steps an epoch in place of one exact one: the same rate gets far further in as many epochs. Try batches of 1 and of 100.</source>
        <translation>35 langkah berderau per epok sebagai ganti satu langkah eksak: dengan laju yang sama, kemajuannya jauh lebih besar dalam jumlah epok yang sama. Coba batch berisi 1 dan 100 sampel.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>All samples a step again, but nine tenths of every step are kept for the next one: where plain gradient descent creeps, this one runs.</source>
        <translation>Sekali lagi semua sampel per langkah, tetapi sembilan persepuluh dari setiap langkah disimpan untuk langkah berikutnya: penurunan gradien biasa merayap, yang ini berlari.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Every weight has a step size of its own. Compare its loss curve with momentum&apos;s, and change the learning rate of both by ten: which one minds less?</source>
        <translation>Setiap bobot punya ukuran langkah sendiri. Bandingkan kurva loss-nya dengan momentum, lalu ubah laju pembelajaran keduanya sepuluh kali lipat: mana yang kurang terpengaruh?</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>A curve from noisy samples, with a linear output. Take neurons away and see how many bends are left.</source>
        <translation>Kurva dari sampel berderau, dengan keluaran linear. Kurangi neuronnya dan lihat berapa lengkungan yang tersisa.</translation>
    </message>
    <message>
        <source>Sine and cosine at once</source>
        <translation>Sinus dan kosinus sekaligus</translation>
    </message>
    <message>
        <source>Two outputs share one hidden layer: each is its own weighted sum of the same twelve tanh curves.</source>
        <translation>Dua keluaran berbagi satu lapisan tersembunyi: masing-masing adalah jumlah berbobot dari dua belas kurva tanh yang sama.</translation>
    </message>
    <message>
        <source>Six bumps</source>
        <translation>Enam gundukan</translation>
    </message>
    <message>
        <source>A surface over the plane: hills and dents from tanh neurons. The flat parts between them are the last to become flat.</source>
        <translation>Permukaan di atas bidang: bukit dan lembah dari neuron tanh. Bagian datar di antaranya yang paling akhir menjadi datar.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Three kinds of iris from four lengths, as in the lecture: softmax, cross-entropy, standardised inputs. Choose other pairs of features in the output plot: which pair tells most?</source>
        <translation>Tiga jenis iris dari empat ukuran, seperti dalam kuliah: softmax, entropi silang, masukan distandardisasi. Pilih pasangan fitur lain di grafik keluaran: pasangan mana yang paling banyak bercerita?</translation>
    </message>
    <message>
        <source>Wine, as measured</source>
        <translation>Wine, sebagaimana diukur</translation>
    </message>
    <message>
        <source>One of the 13 features runs to 1680, most others not even to 10: it saturates every neuron, and nothing is learned. Switch standardising on in the data panel: within 100 epochs all is well.</source>
        <translation>Satu dari 13 fitur mencapai 1680, kebanyakan yang lain tidak sampai 10: semua neuron menjadi jenuh, dan tidak ada yang dipelajari. Nyalakan standardisasi di panel data: dalam 100 epok semuanya beres.</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Kanker payudara</translation>
    </message>
    <message>
        <source>Benign or malignant, from 30 measures of cells: one logistic output is the probability. From about epoch 100 on the test loss rises while the training loss still falls: where would you stop?</source>
        <translation>Jinak atau ganas, dari 30 ukuran sel: satu keluaran logistik adalah peluangnya. Mulai sekitar epok 100 loss uji naik sedangkan loss latih masih turun: di mana Anda akan berhenti?</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Angka tulisan tangan</translation>
    </message>
    <message>
        <source>Ten digits from 8 × 8 pixels with 32 ReLU neurons: every training picture right, and 96 of 100 new ones. Fewer neurons do nearly as well; how few?</source>
        <translation>Sepuluh angka dari 8 × 8 piksel dengan 32 neuron ReLU: semua gambar latih benar, dan 96 dari 100 gambar baru. Neuron yang lebih sedikit hampir sama baiknya; seberapa sedikit?</translation>
    </message>
    <message>
        <source>Dosage: the lecture&apos;s curve</source>
        <translation>Dosis: kurva kuliah</translation>
    </message>
    <message>
        <source>Two softplus neurons with the weights of the lecture: their two curves, added up, are the curve of the dosage, and the loss is 0 from the start. Change a weight and watch which part of the curve bends.</source>
        <translation>Dua neuron softplus dengan bobot dari kuliah: kedua kurvanya, dijumlahkan, adalah kurva dosis, dan loss-nya 0 sejak awal. Ubah satu bobot dan lihat bagian mana dari kurva yang membengkok.</translation>
    </message>
    <message>
        <source>Dosage: learned</source>
        <translation>Dosis: dipelajari</translation>
    </message>
    <message>
        <source>The same network finds such a curve by itself, from random weights. Draw other weights: the curve comes out alike, the weights behind it do not.</source>
        <translation>Jaringan yang sama menemukan kurva seperti itu sendiri, dari bobot acak. Ambil bobot lain: kurvanya serupa, bobot di baliknya tidak.</translation>
    </message>
    <message>
        <source>Back-propagation by hand</source>
        <translation>Propagasi balik dengan tangan</translation>
    </message>
    <message>
        <source>The worked example: one sample, x = (5, 3) and y = 1, through arctan neurons to 0.7908. One epoch moves the weight from the first hidden neuron to the output from 0.6 to 0.612: look it up before and after the step.</source>
        <translation>Contoh hitungan: satu sampel, x = (5, 3) dan y = 1, melalui neuron arctan menjadi 0.7908. Satu epok mengubah bobot dari neuron tersembunyi pertama ke keluaran dari 0.6 menjadi 0.612: periksa sebelum dan sesudah langkah itu.</translation>
    </message>
    <message>
        <source>Mazur&apos;s example</source>
        <translation>Contoh Mazur</translation>
    </message>
    <message>
        <source>The step-by-step example that is known best: x = (0.05, 0.10) through logistic neurons, targets 0.01 and 0.99, biases locked. One epoch takes the loss from 0.2984 to 0.2910, and after 10 000 it is 0.000035.</source>
        <translation>Contoh langkah demi langkah yang paling dikenal: x = (0.05, 0.10) melalui neuron logistik, target 0.01 dan 0.99, bias dikunci. Satu epok menurunkan loss dari 0.2984 menjadi 0.2910, dan setelah 10 000 epok menjadi 0.000035.</translation>
    </message>
    <message>
        <source>The 11 samples</source>
        <translation>11 sampel</translation>
    </message>
    <message>
        <source>The lecture&apos;s 2-2-2 network with its starting weights, learning rate 0.5 and L2 0.01. Inputs up to 9 saturate the hidden tanh neurons: after 100 epochs every sample is still called M, 7 of 11 right. Watch the gradients of the two layers.</source>
        <translation>Jaringan 2-2-2 dari kuliah dengan bobot awalnya, laju pembelajaran 0.5 dan L2 0.01. Masukan sampai 9 membuat neuron tanh tersembunyi jenuh: setelah 100 epok semua sampel masih disebut M, 7 dari 11 benar. Perhatikan gradien kedua lapisan.</translation>
    </message>
    <message>
        <source>The 11 samples, standardised</source>
        <translation>11 sampel, distandardisasi</translation>
    </message>
    <message>
        <source>Inputs of mean 0 and deviation 1 leave the neurons where tanh is steep, and a third neuron closes the boundary around class B: all 11 are right. Switch standardising off and compare the loss after as many epochs.</source>
        <translation>Masukan dengan rata-rata 0 dan simpangan 1 menempatkan neuron di bagian tanh yang curam, dan neuron ketiga menutup batas di sekeliling kelas B: ke-11 sampel benar. Matikan standardisasi dan bandingkan loss setelah epok yang sama banyaknya.</translation>
    </message>
    <message>
        <source>Vanishing gradients: logistic</source>
        <translation>Gradien lenyap: logistik</translation>
    </message>
    <message>
        <source>Six hidden layers of eight. The slope of the logistic function is at most ¼, so each layer further down gets a smaller gradient: the first one has hundreds of times less than the last, and nothing is learned. Look at the plot of the gradients.</source>
        <translation>Enam lapisan tersembunyi berisi delapan neuron. Kemiringan fungsi logistik paling besar ¼, jadi makin ke bawah gradien lapisan makin kecil: lapisan pertama mendapat ratusan kali lebih sedikit daripada yang terakhir, dan tidak ada yang dipelajari. Lihat grafik gradien.</translation>
    </message>
    <message>
        <source>… and with tanh</source>
        <translation>… dan dengan tanh</translation>
    </message>
    <message>
        <source>The same six layers: the slope of tanh is 1 in the middle, the gradients of all layers stay within about ten times of each other, and the circle is learned.</source>
        <translation>Enam lapisan yang sama: kemiringan tanh di tengah adalah 1, gradien semua lapisan tetap berada dalam kisaran sekitar sepuluh kali, dan lingkarannya dipelajari.</translation>
    </message>
    <message>
        <source>… and with ReLU</source>
        <translation>… dan dengan ReLU</translation>
    </message>
    <message>
        <source>The same six layers: where a ReLU is not 0 its slope is exactly 1, however many of them there are. Add layers and see how far that goes.</source>
        <translation>Enam lapisan yang sama: di tempat ReLU bukan 0, kemiringannya tepat 1, berapa pun banyak lapisannya. Tambahkan lapisan dan lihat sejauh mana itu bertahan.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>ReLU mati</translation>
    </message>
    <message>
        <source>Biases of −12 keep every sum below 0: all neurons put out 0, their gradient is exactly 0, and no training brings them back. Give one of them a bias of 0, and that one comes to life.</source>
        <translation>Bias −12 menahan semua jumlah di bawah 0: semua neuron mengeluarkan 0, gradiennya tepat 0, dan pelatihan apa pun tidak menghidupkannya kembali. Beri salah satunya bias 0, dan neuron itu hidup.</translation>
    </message>
    <message>
        <source>Step neurons do not learn</source>
        <translation>Neuron undak tidak belajar</translation>
    </message>
    <message>
        <source>The slope of a step is 0, so the first layer keeps its random weights for ever: only the output layer learns to combine them. Choose tanh and watch the lines begin to move.</source>
        <translation>Kemiringan undak adalah 0, jadi lapisan pertama selamanya menyimpan bobot acaknya: hanya lapisan keluaran yang belajar menggabungkannya. Pilih tanh dan lihat garis-garisnya mulai bergerak.</translation>
    </message>
    <message>
        <source>All weights 0</source>
        <translation>Semua bobot 0</translation>
    </message>
    <message>
        <source>Neurons that begin alike get the same gradient and stay alike; from 0 there is none at all. Choose “Constant” weights: four neurons that can do no more than one.</source>
        <translation>Neuron yang bermula sama mendapat gradien yang sama dan tetap sama; dari 0 gradiennya tidak ada sama sekali. Pilih bobot “Konstan”: empat neuron yang tidak mampu lebih dari satu.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Overfitting</translation>
    </message>
    <message>
        <source>30 noisy samples and 697 parameters: every training sample is right, the boundary winds around single ones, and the test loss rises while the training loss falls.</source>
        <translation>30 sampel berderau dan 697 parameter: semua sampel latih benar, batasnya meliuk mengitari sampel satu per satu, dan loss uji naik sementara loss latih turun.</translation>
    </message>
    <message>
        <source>Overfitting: L2 penalty</source>
        <translation>Overfitting: penalti L2</translation>
    </message>
    <message>
        <source>The same samples, network and weights, and a price on large weights, λ = 0.01: a smooth boundary, more mistakes in training, fewer in the test. Move λ.</source>
        <translation>Sampel, jaringan, dan bobot yang sama, ditambah harga untuk bobot besar, λ = 0.01: batas yang mulus, lebih banyak kesalahan pada latihan, lebih sedikit pada pengujian. Geser λ.</translation>
    </message>
    <message>
        <source>Overfitting: dropout</source>
        <translation>Overfitting: dropout</translation>
    </message>
    <message>
        <source>In every step half of the hidden outputs are silenced, so that no neuron can rely on another one: the loss shivers, and the boundary stays smooth.</source>
        <translation>Pada setiap langkah setengah keluaran tersembunyi dibungkam, sehingga tidak ada neuron yang dapat mengandalkan neuron lain: loss bergetar, dan batasnya tetap mulus.</translation>
    </message>
    <message>
        <source>From the lecture</source>
        <translation>Dari kuliah</translation>
    </message>
    <message>
        <source>Decision boundaries</source>
        <translation>Batas keputusan</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regresi</translation>
    </message>
    <message>
        <source>Real data</source>
        <translation>Data nyata</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Penurunan gradien</translation>
    </message>
    <message>
        <source>When nothing is learned</source>
        <translation>Saat tidak ada yang dipelajari</translation>
    </message>
    <message>
        <source>Overfitting and what helps</source>
        <translation>Overfitting dan penangkalnya</translation>
    </message>
    <message>
        <source>Autoencoders and games</source>
        <translation>Autoencoder dan permainan</translation>
    </message>
    <message>
        <source>Autoencoder by hand</source>
        <translation>Autoencoder dengan tangan</translation>
    </message>
    <message>
        <source>Two numbers through one neuron and back: the targets are the inputs. The three samples are reduced to one number each, and the loss cannot fall below that of the first principal component, 1/6. Step through an update, or run it and look at the two weights of the first layer: they become equal.</source>
        <translation>Dua bilangan melalui satu neuron dan kembali: targetnya adalah masukannya. Ketiga sampel masing-masing diringkas menjadi satu bilangan, dan lossnya tidak dapat turun di bawah loss komponen utama pertama, 1/6. Telusuri sebuah pembaruan, atau jalankan dan lihat kedua bobot lapisan pertama: keduanya menjadi sama.</translation>
    </message>
    <message>
        <source>A discriminator alone</source>
        <translation>Diskriminator saja</translation>
    </message>
    <message>
        <source>Real numbers lie around 1, made ones around −1, and one logistic neuron has to tell them apart. The best answer is p/(p + q), which for two such bells is a logistic curve; the loss that remains tells how far apart both are: the Jensen–Shannon divergence is ln 2 minus it.</source>
        <translation>Bilangan asli berada di sekitar 1, bilangan buatan di sekitar −1, dan satu neuron logistik harus membedakannya. Jawaban terbaiknya p/(p + q), yang untuk dua lonceng seperti ini adalah kurva logistik; loss yang tersisa menyatakan seberapa jauh keduanya: divergensi Jensen–Shannon adalah ln 2 dikurangi loss itu.</translation>
    </message>
    <message>
        <source>Digits: 98 % with 6090 weights</source>
        <translation>Angka: 98 % dengan 6090 bobot</translation>
    </message>
    <message>
        <source>Two convolutions and two poolings read handwritten digits. Draw one and see what every stage makes of it, let a learned kernel slide over it by hand, and ask which pixels the answer hangs on.</source>
        <translation>Dua konvolusi dan dua pooling membaca angka tulisan tangan. Gambarlah satu angka dan lihat apa yang dibuat setiap tahap darinya, geser sendiri kernel hasil belajar di atasnya, dan tanyakan piksel mana yang menentukan jawabannya.</translation>
    </message>
    <message>
        <source>126 digits learned by heart</source>
        <translation>126 angka dihafal</translation>
    </message>
    <message>
        <source>Few images and a wide dense layer: every training image is right after some epochs, and from there on only the test loss moves, and not downwards. Compare with the same network and dropout.</source>
        <translation>Sedikit gambar dan lapisan padat yang lebar: setelah beberapa epok semua gambar latih benar, dan sejak itu hanya loss uji yang bergerak, bukan ke bawah. Bandingkan dengan jaringan yang sama plus dropout.</translation>
    </message>
    <message>
        <source>… and with dropout</source>
        <translation>… dan dengan dropout</translation>
    </message>
    <message>
        <source>The same 126 images, and in every step half of the maps and of the dense layer are silenced at random: nothing can rely on a single pixel. The training loss shivers, the test loss is little more than half as high. Change the shares.</source>
        <translation>126 gambar yang sama, dan pada setiap langkah separuh peta dan separuh lapisan padat dibungkam secara acak: tidak ada yang dapat bergantung pada satu piksel. Loss latih bergetar, loss uji hanya sedikit di atas separuhnya. Ubah porsinya.</translation>
    </message>
    <message>
        <source>Elman&apos;s cell forgets</source>
        <translation>Sel Elman lupa</translation>
    </message>
    <message>
        <source>Of 30 numbers two are marked, and their sum is asked for at the end. What the last error says hardly reaches the first times: look at the gradient by time. The network answers with the mean.</source>
        <translation>Dari 30 bilangan, dua ditandai, dan jumlahnya ditanyakan di akhir. Galat terakhir hampir tidak sampai ke waktu-waktu awal: lihat gradien menurut waktu. Jaringan menjawab dengan rerata.</translation>
    </message>
    <message>
        <source>… and the LSTM remembers</source>
        <translation>… dan LSTM ingat</translation>
    </message>
    <message>
        <source>The same task with a memory that is added to, not multiplied: after some epochs of nothing the loss falls steeply. See in the unrolled network which gate opens at a mark. How many times does it take?</source>
        <translation>Tugas yang sama dengan ingatan yang ditambah, bukan dikali: setelah beberapa epok tanpa hasil, loss turun tajam. Lihat pada jaringan terurai gerbang mana yang terbuka pada tanda. Berapa langkah waktu yang sanggup diingat?</translation>
    </message>
    <message>
        <source>Names, letter by letter</source>
        <translation>Nama, huruf demi huruf</translation>
    </message>
    <message>
        <source>The language is told once; then every letter is the next input. Nobody can know the next letter of a name, so little is right, and yet what the network makes up sounds like names. Turn the warmth.</source>
        <translation>Bahasanya diberitahukan sekali; lalu setiap huruf menjadi masukan berikutnya. Tidak ada yang bisa tahu huruf berikutnya dari sebuah nama, jadi sedikit yang benar, namun karangan jaringan terdengar seperti nama. Putar suhunya.</translation>
    </message>
    <message>
        <source>Digits as points of a map</source>
        <translation>Angka sebagai titik pada peta</translation>
    </message>
    <message>
        <source>64 pixels through two numbers and back: each digit finds a place of its own on the map, though nobody says which is which. Drag the point across it and see what is drawn. PCA of equal width errs more.</source>
        <translation>64 piksel melalui dua bilangan lalu kembali: setiap angka menemukan tempatnya sendiri pada peta, padahal tidak ada yang memberi tahu mana yang mana. Seret titik di atasnya dan lihat apa yang tergambar. PCA dengan lebar yang sama lebih banyak salah.</translation>
    </message>
    <message>
        <source>Noise taken out of digits</source>
        <translation>Derau dibersihkan dari angka</translation>
    </message>
    <message>
        <source>Training shows noisy digits and asks for the clean ones. Sixteen numbers are enough for a digit, and too few for its noise. Raise the deviation: when does a 3 become an 8?</source>
        <translation>Pelatihan menunjukkan angka berderau dan meminta yang bersih. Enam belas bilangan cukup untuk sebuah angka, dan terlalu sedikit untuk deraunya. Naikkan simpangannya: kapan 3 menjadi 8?</translation>
    </message>
    <message>
        <source>Mode collapse</source>
        <translation>Mode collapse</translation>
    </message>
    <message>
        <source>A hasty generator against a slow discriminator: it runs to whatever heap is believed just now, all of it, and on to the next when that is seen through. Few of the eight heaps are ever reached.</source>
        <translation>Generator yang tergesa melawan diskriminator yang lamban: seluruhnya lari ke gugus mana pun yang saat ini dipercaya, lalu ke gugus berikutnya begitu ketahuan. Hanya sedikit dari delapan gugus yang pernah dicapai.</translation>
    </message>
    <message>
        <source>… and its cure: equal rates</source>
        <translation>… dan obatnya: laju yang sama</translation>
    </message>
    <message>
        <source>The same players with the same learning rate: the discriminator notices at once where too much is made, and all eight heaps are reached. Watch how the grid of noise is torn between them.</source>
        <translation>Pemain yang sama dengan laju pembelajaran yang sama: diskriminator segera tahu di mana terlalu banyak dibuat, dan kedelapan gugus tercapai. Perhatikan bagaimana kisi derau terkoyak di antara gugus-gugus itu.</translation>
    </message>
    <message>
        <source>64 units look for strokes</source>
        <translation>64 unit mencari guratan</translation>
    </message>
    <message>
        <source>No classes, no back-propagation: CD-1 compares digits with what the machine makes of them in one step. The weights of the hidden units become strokes and loops. Step through Gibbs sampling.</source>
        <translation>Tanpa kelas, tanpa propagasi balik: CD-1 membandingkan angka dengan apa yang dibuat mesin darinya dalam satu langkah. Bobot unit tersembunyi menjadi guratan dan lengkungan. Telusuri pencuplikan Gibbs langkah demi langkah.</translation>
    </message>
    <message>
        <source>The missing half of a digit</source>
        <translation>Separuh angka yang hilang</translation>
    </message>
    <message>
        <source>Twice the units, and chains that go on from step to step: the machine knows what goes with what. Cover half of a digit and have it completed. Which digits are mistaken for others, and from which half?</source>
        <translation>Unit dua kali lipat, dan rantai yang berlanjut dari langkah ke langkah: mesin tahu apa yang berpasangan dengan apa. Tutup separuh angka dan minta dilengkapi. Angka mana yang tertukar dengan yang lain, dan dari separuh yang mana?</translation>
    </message>
    <message>
        <source>Machine upon machine</source>
        <translation>Mesin di atas mesin</translation>
    </message>
    <message>
        <source>The first machine learns the pixels, the second one what the first makes of them. Look what the units of each stand for, and let the stack dream from its top. Then press “Fine-tune”.</source>
        <translation>Mesin pertama mempelajari piksel, mesin kedua mempelajari apa yang dibuat mesin pertama darinya. Lihat apa yang diwakili unit masing-masing, dan biarkan tumpukan bermimpi dari puncaknya. Lalu tekan “Setel halus”.</translation>
    </message>
    <message>
        <source>Few classes told</source>
        <translation>Sedikit kelas diberitahukan</translation>
    </message>
    <message>
        <source>1258 digits were seen without their classes, and of only 100 the class is told. The network that begins with what the machines have learned is ahead of its twin from random weights. Tell more classes.</source>
        <translation>1258 angka dilihat tanpa kelasnya, dan hanya untuk 100 angka kelasnya diberitahukan. Jaringan yang memulai dari hasil belajar mesin mendahului kembarannya yang memulai dari bobot acak. Beri tahu lebih banyak kelas.</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Nothing was found</source>
        <translation>Tidak ada yang ditemukan</translation>
    </message>
    <message>
        <source>Other words, or all topics, may find more.</source>
        <translation>Kata lain, atau semua topik, mungkin menemukan lebih banyak.</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galeri</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Topik</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Semua topik</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Percobaan</translation>
    </message>
    <message>
        <source>About the experiment</source>
        <translation>Tentang percobaan</translation>
    </message>
</context>
<context>
    <name>Game</name>
    <message>
        <source>Logarithms</source>
        <translation>Logaritma</translation>
    </message>
    <message>
        <source>Logarithms, zero sum</source>
        <translation>Logaritma, jumlah nol</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kuadrat terkecil</translation>
    </message>
    <message>
        <source>given by the discriminator</source>
        <translation>diberikan oleh diskriminator</translation>
    </message>
</context>
<context>
    <name>GamePlot</name>
    <message>
        <source>real</source>
        <translation>asli</translation>
    </message>
    <message>
        <source>made</source>
        <translation>buatan</translation>
    </message>
    <message>
        <source>made by the generator</source>
        <translation>buatan generator</translation>
    </message>
    <message>
        <source>taken for real</source>
        <translation>dianggap asli</translation>
    </message>
    <message>
        <source>taken for fake</source>
        <translation>dianggap palsu</translation>
    </message>
    <message>
        <source>Real samples, fakes, and what the discriminator says of the plane</source>
        <translation>Sampel asli, sampel palsu, dan kata diskriminator tentang bidang itu</translation>
    </message>
</context>
<context>
    <name>Gan</name>
    <message>
        <source>Mean of what is made</source>
        <translation>Rerata yang buatan</translation>
    </message>
    <message>
        <source>Width of what is made</source>
        <translation>Lebar yang buatan</translation>
    </message>
    <message>
        <source>One heap</source>
        <translation>Satu gundukan</translation>
    </message>
    <message>
        <source>Two heaps</source>
        <translation>Dua gundukan</translation>
    </message>
    <message>
        <source>A narrow and a wide heap</source>
        <translation>Gundukan sempit dan gundukan lebar</translation>
    </message>
    <message>
        <source>What is made is like what is real: the best discriminator says ½ everywhere.</source>
        <translation>Yang buatan sama seperti yang asli: diskriminator terbaik mengatakan ½ di mana-mana.</translation>
    </message>
    <message>
        <source>The discriminator is sure of every made sample, and in this game next to nothing pulls at them: the gradient has vanished.</source>
        <translation>Diskriminator yakin tentang setiap sampel buatan, dan dalam permainan ini hampir tidak ada yang menariknya: gradiennya lenyap.</translation>
    </message>
    <message>
        <source>Real and made hardly meet: JS is nearly ln 2, but the made samples are pulled.</source>
        <translation>Yang asli dan yang buatan hampir tidak bertemu: JS mendekati ln 2, tetapi sampel buatan ditarik.</translation>
    </message>
    <message>
        <source>Nothing pulls any more, and yet both differ: the generator has settled. Does it cover all that is real?</source>
        <translation>Tidak ada lagi yang menarik, padahal keduanya berbeda: generator sudah menetap. Apakah ia mencakup semua yang asli?</translation>
    </message>
    <message>
        <source>The discriminator still tells some of the made samples, and they are pulled on.</source>
        <translation>Diskriminator masih mengenali sebagian sampel buatan, dan sampel-sampel itu terus ditarik.</translation>
    </message>
</context>
<context>
    <name>GanDemo</name>
    <message>
        <source>mean {pull}</source>
        <translation>rerata {pull}</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Permainan</translation>
    </message>
    <message>
        <source>Steps of the generator: {steps}.</source>
        <translation>Langkah generator: {steps}.</translation>
    </message>
    <message>
        <source>real, p</source>
        <translation>asli, p</translation>
    </message>
    <message>
        <source>made, q</source>
        <translation>buatan, q</translation>
    </message>
    <message>
        <source>best discriminator, D*</source>
        <translation>diskriminator terbaik, D*</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Jalankan</translation>
    </message>
    <message>
        <source>Step of the generator</source>
        <translation>Langkah generator</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>What is real</source>
        <translation>Yang asli</translation>
    </message>
</context>
<context>
    <name>GanPage</name>
    <message>
        <source>Discriminator&apos;s field</source>
        <translation>Medan diskriminator</translation>
    </message>
    <message>
        <source>Generator&apos;s grid</source>
        <translation>Kisi generator</translation>
    </message>
    <message>
        <source>Pull on the fakes</source>
        <translation>Tarikan pada sampel palsu</translation>
    </message>
    <message>
        <source>The discriminator gives real samples {real} and fakes {made} on average.</source>
        <translation>Diskriminator memberi sampel asli {real} dan sampel palsu {made} secara rata-rata.</translation>
    </message>
    <message>
        <source>Heaps reached by the fakes: {count} of {all}.</source>
        <translation>Gugus yang dicapai sampel palsu: {count} dari {all}.</translation>
    </message>
    <message>
        <source>The generator has collapsed onto one of them.</source>
        <translation>Generator runtuh ke salah satunya saja.</translation>
    </message>
    <message>
        <source>KL {kl}, Jensen-Shannon {js} nats.</source>
        <translation>KL {kl}, Jensen-Shannon {js} nat.</translation>
    </message>
    <message>
        <source>Draw real samples</source>
        <translation>Gambar sampel asli</translation>
    </message>
    <message>
        <source>Erase the drawn samples</source>
        <translation>Hapus sampel gambar</translation>
    </message>
    <message>
        <source>Draw on the plane what the generator is to imitate, with the mouse or with keys: arrows move the pen, Space sets it down and lifts it</source>
        <translation>Gambarlah pada bidang apa yang harus ditiru generator, dengan tetikus atau dengan tombol: panah menggerakkan pena, Spasi menurunkan dan mengangkatnya</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Take the drawn samples away</source>
        <translation>Singkirkan sampel yang digambar</translation>
    </message>
    <message>
        <source>Noise of one fake (ring)</source>
        <translation>Derau satu sampel palsu (lingkaran)</translation>
    </message>
    <message>
        <source>Noise of one fake</source>
        <translation>Derau satu sampel palsu</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys: the ring shows what the generator makes of it</source>
        <translation>Seret, atau pakai tombol panah: lingkaran menunjukkan apa yang dibuat generator darinya</translation>
    </message>
</context>
<context>
    <name>GanPanel</name>
    <message>
        <source>Seed of noise and order</source>
        <translation>Benih derau dan urutan</translation>
    </message>
    <message>
        <source>Real samples</source>
        <translation>Sampel asli</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribusi</translation>
    </message>
    <message>
        <source>Seed of the samples</source>
        <translation>Benih sampel</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Permainan</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>Pemain</translation>
    </message>
    <message>
        <source>Layers of G</source>
        <translation>Lapisan G</translation>
    </message>
    <message>
        <source>Layers of D</source>
        <translation>Lapisan D</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solver</translation>
    </message>
    <message>
        <source>Stop after some epochs</source>
        <translation>Berhenti setelah sejumlah epok</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>AND gate</source>
        <translation>Gerbang AND</translation>
    </message>
    <message>
        <source>OR gate</source>
        <translation>Gerbang OR</translation>
    </message>
    <message>
        <source>NAND gate</source>
        <translation>Gerbang NAND</translation>
    </message>
    <message>
        <source>NOT x₁, whatever x₂ is</source>
        <translation>NOT x₁, berapa pun x₂</translation>
    </message>
    <message>
        <source>XOR gate</source>
        <translation>Gerbang XOR</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Training loss</source>
        <translation>Loss pelatihan</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Loss uji</translation>
    </message>
    <message>
        <source>Accuracy in training</source>
        <translation>Akurasi latih</translation>
    </message>
    <message>
        <source>Epochs trained</source>
        <translation>Epok yang dijalani</translation>
    </message>
    <message>
        <source>Learning rate at the end</source>
        <translation>Laju pembelajaran di akhir</translation>
    </message>
    <message>
        <source>Size of the weights ‖w‖</source>
        <translation>Besar bobot ‖w‖</translation>
    </message>
    <message>
        <source>How far the loss went up, all in all</source>
        <translation>Seluruh kenaikan loss di tengah jalan</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Samples left to learn from</source>
        <translation>Sampel yang tersisa untuk dipelajari</translation>
    </message>
</context>
<context>
    <name>GibbsView</name>
    <message>
        <source>Press “Half step”: from the image up to the hidden units, then down again, and so on.</source>
        <translation>Tekan “Setengah langkah”: dari citra naik ke unit tersembunyi, lalu turun lagi, dan seterusnya.</translation>
    </message>
    <message>
        <source>up: hidden units are drawn</source>
        <translation>naik: unit tersembunyi ditarik</translation>
    </message>
    <message>
        <source>down: pixels are drawn</source>
        <translation>turun: piksel ditarik</translation>
    </message>
    <message>
        <source>Half step {n}, {way}. Energy E(v, h) = {energy}; hidden units that are on: {on} of {all}.</source>
        <translation>Setengah langkah {n}, {way}. Energi E(v, h) = {energy}; unit tersembunyi yang menyala: {on} dari {all}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Half step</source>
        <translation>Setengah langkah</translation>
    </message>
    <message>
        <source>10 half steps</source>
        <translation>10 setengah langkah</translation>
    </message>
    <message>
        <source>h, drawn from it</source>
        <translation>h, ditarik darinya</translation>
    </message>
    <message>
        <source>v, drawn from it</source>
        <translation>v, ditarik darinya</translation>
    </message>
</context>
<context>
    <name>GoalsBox</name>
    <message>
        <source>reached</source>
        <translation>tercapai</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>belum tercapai</translation>
    </message>
    <message>
        <source>(now {value})</source>
        <translation>(sekarang {value})</translation>
    </message>
    <message>
        <source>Reached.</source>
        <translation>Tercapai.</translation>
    </message>
    <message>
        <source>This counts for the lab of this page: open it first.</source>
        <translation>Ini berlaku untuk lab halaman ini: bukalah dahulu.</translation>
    </message>
    <message>
        <source>This counts for the experiment of this page: put it on the canvas first.</source>
        <translation>Ini berlaku untuk percobaan halaman ini: letakkan dulu di kanvas.</translation>
    </message>
    <message>
        <source>Reached when all of these hold at one moment; training pauses then.</source>
        <translation>Tercapai bila semuanya berlaku pada saat yang sama; pelatihan lalu dijeda.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Titik capaian</translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <source>output</source>
        <translation>keluaran</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Gradient of every layer</source>
        <translation>Gradien setiap lapisan</translation>
    </message>
    <message>
        <source>{name}: layer 1 has {middle} of the output layer&apos;s gradient ({low} to {high}).</source>
        <translation>{name}: gradien lapisan 1 sebesar {middle} kali gradien lapisan keluaran ({low} sampai {high}).</translation>
    </message>
    <message>
        <source>{name}: no gradient reaches any layer.</source>
        <translation>{name}: tidak ada gradien yang sampai ke lapisan mana pun.</translation>
    </message>
    <message>
        <source>Medians of {count} networks with new weights; bars reach from the smallest to the largest.</source>
        <translation>Median dari {count} jaringan dengan bobot baru; garis tegak merentang dari yang terkecil sampai yang terbesar.</translation>
    </message>
    <message>
        <source>The axis is cut: bars that reach its lower edge go on below it.</source>
        <translation>Sumbunya terpotong: garis tegak yang mencapai tepi bawahnya masih berlanjut ke bawah.</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Yang dibandingkan</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Langkah waktu</translation>
    </message>
    <message>
        <source>Size of the gradient at every time step</source>
        <translation>Besar gradien pada setiap langkah waktu</translation>
    </message>
    <message>
        <source>{name}: {first} at time step 1 and {last} at the last one.</source>
        <translation>{name}: {first} di langkah waktu 1 dan {last} di langkah terakhir.</translation>
    </message>
    <message>
        <source>Medians of {count} random sequences; J is the last state.</source>
        <translation>Median dari {count} barisan acak; J adalah keadaan terakhir.</translation>
    </message>
    <message>
        <source>Length of the gradient of all weights and biases, before and after clipping:</source>
        <translation>Panjang gradien semua bobot dan bias, sebelum dan sesudah pemotongan:</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>Gradien terpanjang</translation>
    </message>
</context>
<context>
    <name>GradientPlot</name>
    <message>
        <source>Update ratio: mean |Δw| ÷ mean |w| over the weights of a layer, of the last step of an epoch. About 0.001 is a rule of thumb: much more is restless, much less hardly learns.</source>
        <translation>Rasio pembaruan: rata-rata |Δw| ÷ rata-rata |w| atas bobot suatu lapisan, dari langkah terakhir sebuah epok. Patokan kasarnya sekitar 0.001: jauh lebih besar berarti langkahnya gelisah, jauh lebih kecil berarti hampir tidak belajar.</translation>
    </message>
    <message>
        <source>mean |∂J/∂W|</source>
        <translation>rerata |∂J/∂W|</translation>
    </message>
    <message>
        <source>Update ratio</source>
        <translation>Rasio pembaruan</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>share</source>
        <translation>porsi</translation>
    </message>
    <message>
        <source>|∂J/∂w| now</source>
        <translation>|∂J/∂w| saat ini</translation>
    </message>
    <message>
        <source>Size of the gradients of every layer</source>
        <translation>Besar gradien tiap lapisan</translation>
    </message>
    <message>
        <source>Update ratios of every layer</source>
        <translation>Rasio pembaruan tiap lapisan</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradien</translation>
    </message>
    <message>
        <source>Update ratios</source>
        <translation>Rasio pembaruan</translation>
    </message>
</context>
<context>
    <name>GradientView</name>
    <message>
        <source>Drawn of the layers</source>
        <translation>Yang digambar dari tiap lapisan</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Set value …</source>
        <translation>Atur nilai …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Putus</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Sambung kembali</translation>
    </message>
    <message>
        <source>Leave to training</source>
        <translation>Serahkan pada pelatihan</translation>
    </message>
    <message>
        <source>Show in the output plot</source>
        <translation>Tampilkan di plot keluaran</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
</context>
<context>
    <name>Ground</name>
    <message>
        <source>A line: y = w·x + b</source>
        <translation>Garis: y = w·x + b</translation>
    </message>
    <message>
        <source>One neuron and 16 samples: a single valley, long and narrow.</source>
        <translation>Satu neuron dan 16 sampel: satu lembah yang panjang dan sempit.</translation>
    </message>
    <message>
        <source>A logistic neuron and two clouds</source>
        <translation>Neuron logistik dan dua awan</translation>
    </message>
    <message>
        <source>Cross-entropy: steep where the neuron is wrong, flat where it is right.</source>
        <translation>Entropi silang: curam bila neuron salah, landai bila neuron benar.</translation>
    </message>
    <message>
        <source>Dosage: two of its seven weights</source>
        <translation>Dosis: dua dari tujuh bobotnya</translation>
    </message>
    <message>
        <source>The other five have the lecture&apos;s values; the bottom is at (3.34, −1.22).</source>
        <translation>Lima lainnya bernilai seperti di kuliah; dasarnya di (3.34, −1.22).</translation>
    </message>
    <message>
        <source>Two tanh weights in a row</source>
        <translation>Dua bobot tanh berurutan</translation>
    </message>
    <message>
        <source>Both signs turned are the same network: two valleys, and a pass at (0, 0).</source>
        <translation>Membalik kedua tanda menghasilkan jaringan yang sama: dua lembah, dan titik pelana di (0, 0).</translation>
    </message>
    <message>
        <source>The network has {count} parameters; for this picture it may have {most}.</source>
        <translation>Jaringan ini memiliki {count} parameter; untuk gambar ini paling banyak {most}.</translation>
    </message>
    <message>
        <source>Choose two different parameters.</source>
        <translation>Pilih dua parameter yang berbeda.</translation>
    </message>
</context>
<context>
    <name>Guess</name>
    <message>
        <source>Right.</source>
        <translation>Benar.</translation>
    </message>
    <message>
        <source>Very near: the numbers shown are rounded. Work with more digits.</source>
        <translation>Hampir tepat: angka yang ditampilkan sudah dibulatkan. Hitung dengan lebih banyak angka.</translation>
    </message>
    <message>
        <source>Not yet. Try again, or take a hint.</source>
        <translation>Belum tepat. Coba lagi, atau minta petunjuk.</translation>
    </message>
    <message>
        <source>That was all. Put the parts together.</source>
        <translation>Itu sudah semuanya. Gabungkan bagian-bagiannya.</translation>
    </message>
    <message>
        <source>{right} of {asked} right</source>
        <translation>{right} dari {asked} benar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Petunjuk</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Your result</source>
        <translation>Hasil Anda</translation>
    </message>
    <message>
        <source>With point or comma, or as a fraction such as 1/3; to {digits} significant digits</source>
        <translation>Dengan titik atau koma, atau sebagai pecahan seperti 1/3; sampai {digits} angka penting</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Adopt a proposal</source>
        <translation>Pakai sebuah usulan</translation>
    </message>
    <message>
        <source>Improve this network</source>
        <translation>Perbaiki jaringan ini</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Tried in this visit</source>
        <translation>Yang dicoba dalam kunjungan ini</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Coba</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>&amp;Pakai</translation>
    </message>
    <message>
        <source>Another &amp;proposal</source>
        <translation>Usulan &amp;lain</translation>
    </message>
    <message>
        <source>Try a&amp;ll</source>
        <translation>Coba &amp;semua</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>Train it on the same folds from the same weights as what is in force</source>
        <translation>Latih pada lipatan yang sama dari bobot yang sama seperti yang sedang berlaku</translation>
    </message>
    <message>
        <source>Put this experiment in force as one step</source>
        <translation>Berlakukan eksperimen ini sebagai satu langkah</translation>
    </message>
    <message>
        <source>Show what may be tried in place of this</source>
        <translation>Tampilkan apa yang dapat dicoba sebagai gantinya</translation>
    </message>
    <message>
        <source>Try everything that is proposed, one after the other</source>
        <translation>Coba semua yang diusulkan, satu demi satu</translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>A run on a data file of your own cannot be handed in.</source>
        <translation>Pelatihan dengan berkas data sendiri tidak dapat dikumpulkan.</translation>
    </message>
    <message>
        <source>A name is missing: whose result is it?</source>
        <translation>Nama belum diisi: hasil ini milik siapa?</translation>
    </message>
    <message>
        <source>A name has at most {most} characters, all of which can be seen.</source>
        <translation>Nama paling banyak {most} karakter dan semuanya harus terlihat.</translation>
    </message>
    <message>
        <source>“{path}” is too large for a hand-in.</source>
        <translation>“{path}” terlalu besar untuk sebuah hasil.</translation>
    </message>
    <message>
        <source>“{path}” is damaged or not a hand-in: {reason}.</source>
        <translation>“{path}” rusak atau bukan berkas hasil: {reason}.</translation>
    </message>
    <message>
        <source>The hand-in was changed after it was written and does not count.</source>
        <translation>Berkas hasil ini diubah setelah ditulis dan tidak berlaku.</translation>
    </message>
    <message>
        <source>The hand-in was made by another version of the program ({version}).</source>
        <translation>Berkas hasil ini dibuat dengan versi program lain ({version}).</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>tidak dikumpulkan</translation>
    </message>
    <message>
        <source>The hand-in is about the lesson “{other}”, not “{lesson}”.</source>
        <translation>Berkas hasil ini untuk pelajaran “{other}”, bukan “{lesson}”.</translation>
    </message>
    <message>
        <source>The hand-in was made with another version of the lesson “{lesson}” ({other}; this one is {checksum}).</source>
        <translation>Berkas hasil ini dibuat dengan versi lain dari pelajaran “{lesson}” ({other}; yang ini {checksum}).</translation>
    </message>
    <message>
        <source>{exercise} (level {level}, seed {seed})</source>
        <translation>{exercise} (tingkat {level}, benih {seed})</translation>
    </message>
    <message>
        <source>the solution was shown first</source>
        <translation>penyelesaian sudah dibuka lebih dulu</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Titik capaian</translation>
    </message>
    <message>
        <source>the network learned other data than those of the page</source>
        <translation>jaringan mempelajari data yang bukan data halaman itu</translation>
    </message>
    <message>
        <source>measured again, they do not hold</source>
        <translation>setelah diukur ulang, syaratnya tidak terpenuhi</translation>
    </message>
</context>
<context>
    <name>HandView</name>
    <message>
        <source>what the convolution sees</source>
        <translation>yang dilihat konvolusi</translation>
    </message>
    <message>
        <source>the one at the side</source>
        <translation>citra di samping</translation>
    </message>
    <message>
        <source>a learned one</source>
        <translation>kernel yang dipelajari</translation>
    </message>
    <message>
        <source>The image is the one at the side: whatever is drawn on it, there or here, is classified at once.</source>
        <translation>Citranya sama dengan yang di samping: apa pun yang digambar, di sana atau di sini, langsung diklasifikasikan.</translation>
    </message>
    <message>
        <source>A learned kernel with its bias, rounded: the map is z, to which the activation is applied.</source>
        <translation>Kernel hasil belajar beserta biasnya, dibulatkan: petanya adalah z, yang kemudian dikenai aktivasi.</translation>
    </message>
    <message>
        <source>A learned kernel, rounded, over channel {seen} of {n}: z is the sum of {n} such maps and the bias.</source>
        <translation>Kernel hasil belajar, dibulatkan, di atas kanal {seen} dari {n}: z adalah jumlah {n} peta seperti ini dan bias.</translation>
    </message>
    <message>
        <source>The image is what the convolution sees inside the network.</source>
        <translation>Citranya adalah apa yang dilihat konvolusi di dalam jaringan.</translation>
    </message>
    <message>
        <source>Slide a learned kernel:</source>
        <translation>Geser kernel hasil belajar:</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Konvolusi</translation>
    </message>
    <message>
        <source>Channel that it gives</source>
        <translation>Kanal yang dihasilkannya</translation>
    </message>
    <message>
        <source>Channel that it sees</source>
        <translation>Kanal yang dilihatnya</translation>
    </message>
    <message>
        <source>gives channel</source>
        <translation>memberi kanal</translation>
    </message>
    <message>
        <source>sees channel</source>
        <translation>melihat kanal</translation>
    </message>
    <message>
        <source>Back to the image</source>
        <translation>Kembali ke citra</translation>
    </message>
    <message>
        <source>Slide over the image at the side again</source>
        <translation>Geser lagi di atas citra di samping</translation>
    </message>
</context>
<context>
    <name>HeightPlot</name>
    <message>
        <source>way {number}</source>
        <translation>jalan {number}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Cost over the steps</source>
        <translation>Biaya sepanjang langkah</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Beginning</source>
        <translation>Awal</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Langkah yang dapat diurungkan</translation>
    </message>
</context>
<context>
    <name>Hyper</name>
    <message>
        <source>Training loss</source>
        <translation>Loss pelatihan</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Loss uji</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Laju pembelajaran</translation>
    </message>
</context>
<context>
    <name>HyperparametersDemo</name>
    <message>
        <source>Guess first: what will the settings above come to?</source>
        <translation>Tebak dahulu: bagaimana hasil setiap pengaturan di atas?</translation>
    </message>
    <message>
        <source>The curves are medians of {count} seeds, the bands hold all of them.</source>
        <translation>Kurva adalah median dari {count} benih; pitanya memuat semuanya.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Take an experiment of a lesson</source>
        <translation>Ambil eksperimen dari pelajaran</translation>
    </message>
    <message>
        <source>scikit-learn, default</source>
        <translation>scikit-learn, bawaan</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Kegunaannya</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>Dalam berkas</translation>
    </message>
    <message>
        <source>Parameter of MLPClassifier</source>
        <translation>Parameter MLPClassifier</translation>
    </message>
    <message>
        <source>Parameter before</source>
        <translation>Parameter sebelumnya</translation>
    </message>
    <message>
        <source>Next parameter</source>
        <translation>Parameter berikutnya</translation>
    </message>
    <message>
        <source>Run the comparison</source>
        <translation>Jalankan perbandingan</translation>
    </message>
    <message>
        <source>What verbose prints</source>
        <translation>Yang dicetak verbose</translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>Image (draw on it)</source>
        <translation>Citra (boleh digambari)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Previous test image</source>
        <translation>Citra uji sebelumnya</translation>
    </message>
    <message>
        <source>Next test image</source>
        <translation>Citra uji berikutnya</translation>
    </message>
    <message>
        <source>Image, to be drawn on</source>
        <translation>Citra untuk digambari</translation>
    </message>
    <message>
        <source>Left button draws, right button erases; keys: arrows, Space, Backspace, Delete</source>
        <translation>Tombol kiri menggambar, tombol kanan menghapus; tombol: panah, Spasi, Backspace, Delete</translation>
    </message>
</context>
<context>
    <name>ImageDesk</name>
    <message>
        <source>The network says {name} (output = {output}).</source>
        <translation>Jaringan menjawab {name} (keluaran = {output}).</translation>
    </message>
    <message>
        <source>Test image {n} is {name}.</source>
        <translation>Citra uji {n} adalah {name}.</translation>
    </message>
    <message>
        <source>That is wrong.</source>
        <translation>Itu salah.</translation>
    </message>
    <message>
        <source>Image: draw on it</source>
        <translation>Citra: gambarlah di sini</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Balik</translation>
    </message>
    <message>
        <source>Bright becomes dark: the network knows bright strokes on a dark ground</source>
        <translation>Terang menjadi gelap: jaringan mengenal goresan terang pada latar gelap</translation>
    </message>
    <message>
        <source>Load …</source>
        <translation>Muat …</translation>
    </message>
    <message>
        <source>Load a picture: it becomes grey and as small as the network takes images</source>
        <translation>Muat gambar: dijadikan abu-abu dan sekecil citra yang diterima jaringan</translation>
    </message>
    <message>
        <source>Previous test image</source>
        <translation>Citra uji sebelumnya</translation>
    </message>
    <message>
        <source>Next test image</source>
        <translation>Citra uji berikutnya</translation>
    </message>
    <message>
        <source>Image, to be drawn on</source>
        <translation>Citra, untuk digambari</translation>
    </message>
    <message>
        <source>Left button draws, right button erases; keys: arrows, Space, Backspace, Delete</source>
        <translation>Tombol kiri menggambar, tombol kanan menghapus; tombol papan ketik: panah, Spasi, Backspace, Delete</translation>
    </message>
    <message>
        <source>Output of every class</source>
        <translation>Keluaran setiap kelas</translation>
    </message>
</context>
<context>
    <name>ImageGrid</name>
    <message>
        <source>{count} images of {rows} × {columns} pixels</source>
        <translation>{count} citra berukuran {rows} × {columns} piksel</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Images need classes; the data have numbers to predict instead.</source>
        <translation>Citra memerlukan kelas; data ini justru berisi angka yang harus diprediksi.</translation>
    </message>
    <message>
        <source>Images of {channels} × {rows} × {columns} have {needed} pixels; the data have {count} features.</source>
        <translation>Citra berukuran {channels} × {rows} × {columns} memiliki {needed} piksel; data ini memiliki {count} fitur.</translation>
    </message>
    <message>
        <source>A pixel is {value}; pixels are 0 or more.</source>
        <translation>Ada piksel bernilai {value}; piksel harus 0 atau lebih.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The table is refused</source>
        <translation>Tabel ditolak</translation>
    </message>
    <message>
        <source>The row is left out</source>
        <translation>Baris diabaikan</translation>
    </message>
    <message>
        <source>The mean of the column is filled in</source>
        <translation>Diisi dengan rerata kolom</translation>
    </message>
    <message>
        <source>The most frequent text is filled in</source>
        <translation>Diisi dengan teks tersering</translation>
    </message>
    <message>
        <source>Read as described</source>
        <translation>Dibaca seperti dijelaskan</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Nilai kosong</translation>
    </message>
    <message>
        <source>{count} different texts; a feature can have {most}</source>
        <translation>{count} teks berbeda; sebuah fitur paling banyak {most}</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy cells of a spreadsheet first.</source>
        <translation>Papan klip tidak berisi tabel. Salin dahulu sel dari lembar kerja.</translation>
    </message>
    <message>
        <source>rows: {rows}, features: {features}, classes: {classes}</source>
        <translation>baris: {rows}, fitur: {features}, kelas: {classes}</translation>
    </message>
    <message>
        <source>rows: {rows}, features: {features}, targets: {names}</source>
        <translation>baris: {rows}, fitur: {features}, target: {names}</translation>
    </message>
    <message>
        <source>The table is being read …</source>
        <translation>Tabel sedang dibaca …</translation>
    </message>
    <message>
        <source>Cannot be imported: {why}</source>
        <translation>Tidak dapat diimpor: {why}</translation>
    </message>
    <message>
        <source>{count} more of the kind are not listed.</source>
        <translation>{count} lainnya tidak ditampilkan.</translation>
    </message>
    <message>
        <source>{count} numbers are too many to be pasted; at most {most} are kept in an experiment. Save them as a CSV file and open that.</source>
        <translation>{count} bilangan terlalu banyak untuk ditempel; sebuah eksperimen menyimpan paling banyak {most}. Simpan sebagai berkas CSV lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Baris pertama</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Detected: {value}</source>
        <translation>Terdeteksi: {value}</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>tidak jelas</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Deteksi</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fitur</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Diabaikan</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>bilangan</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>{kind}, {count} missing</source>
        <translation>{kind}, {count} kosong</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>The network cannot be opened.</source>
        <translation>Jaringan tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>scikit-learn file (skops)</source>
        <translation>Berkas scikit-learn (skops)</translation>
    </message>
    <message>
        <source>“{name}”: {why}</source>
        <translation>“{name}”: {why}</translation>
    </message>
    <message>
        <source>Networks are read from these files: {suffixes}.</source>
        <translation>Jaringan dibaca dari berkas berikut: {suffixes}.</translation>
    </message>
    <message>
        <source>This is {kind}, not what its name says.</source>
        <translation>Ini {kind}, bukan seperti yang disebut namanya.</translation>
    </message>
    <message>
        <source>A pickle can run any code when it is opened, so it is not. Save the model as ONNX or, in scikit-learn, as .skops: skops.io.dump(model, &apos;model.skops&apos;).</source>
        <translation>Pickle dapat menjalankan kode apa pun ketika dibuka, jadi tidak dibuka. Simpan model sebagai ONNX atau, di scikit-learn, sebagai .skops: skops.io.dump(model, &apos;model.skops&apos;).</translation>
    </message>
    <message>
        <source>This is not an ordinary file.</source>
        <translation>Ini bukan berkas biasa.</translation>
    </message>
    <message>
        <source>The file is too large for a network.</source>
        <translation>Berkas ini terlalu besar untuk sebuah jaringan.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Berkas tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>How the network scales its inputs was put into its first weights, since the data here are scaled otherwise. It may learn worse so.</source>
        <translation>Skala masukan jaringan dimasukkan ke dalam bobot pertamanya, karena data di sini diskalakan dengan cara lain. Jaringan mungkin lebih sulit belajar.</translation>
    </message>
    <message>
        <source>The outputs are plain sums. If the network was trained with cross-entropy, choose Softmax or Logistic as output before training further.</source>
        <translation>Keluarannya jumlah tanpa aktivasi. Jika jaringan dilatih dengan entropi silang, pilih Softmax atau Logistik sebagai keluaran sebelum melatih lebih lanjut.</translation>
    </message>
    <message>
        <source>None of the sets of the program fits.</source>
        <translation>Tidak ada himpunan data bawaan yang cocok.</translation>
    </message>
    <message>
        <source>Sets of the program that fit: {names}.</source>
        <translation>Himpunan data bawaan yang cocok: {names}.</translation>
    </message>
    <message>
        <source>The network does not fit the present data. It needs {needs}; the data have {given}. Choose data that fit, then import it again. {hint}</source>
        <translation>Jaringan tidak cocok dengan data sekarang. Jaringan memerlukan {needs}; data memiliki {given}. Pilih data yang cocok, lalu impor sekali lagi. {hint}</translation>
    </message>
    <message>
        <source>inputs: {inputs}, classes: {outputs}</source>
        <translation>masukan: {inputs}, kelas: {outputs}</translation>
    </message>
    <message>
        <source>inputs: {inputs}, numbers to predict: {outputs}</source>
        <translation>masukan: {inputs}, bilangan yang diprediksi: {outputs}</translation>
    </message>
    <message>
        <source>inputs: {inputs}, outputs: {outputs}</source>
        <translation>masukan: {inputs}, keluaran: {outputs}</translation>
    </message>
    <message>
        <source>The classes {names} of the network are taken for {own}.</source>
        <translation>Kelas {names} pada jaringan dianggap {own}.</translation>
    </message>
    <message>
        <source>The inputs {names} of the network are the columns here, in order.</source>
        <translation>Masukan {names} pada jaringan adalah kolom di sini, menurut urutan.</translation>
    </message>
    <message>
        <source>Standardising is on: so the network scores {scaled}, with columns as they are {plain}; nothing else tells.</source>
        <translation>Penstandaran menyala: dengan itu skor jaringan {scaled}, dengan kolom apa adanya {plain}; tidak ada keterangan lain.</translation>
    </message>
    <message>
        <source>Standardising is off: so the network scores {plain}, standardised {scaled}; nothing else tells.</source>
        <translation>Penstandaran mati: dengan itu skor jaringan {plain}, distandarkan {scaled}; tidak ada keterangan lain.</translation>
    </message>
    <message>
        <source>The network cannot be imported: {why}.</source>
        <translation>Jaringan tidak dapat diimpor: {why}.</translation>
    </message>
    <message>
        <source>it has {count} layers; 1 to {most} can be used</source>
        <translation>jaringan memiliki {count} lapisan; yang dapat dipakai 1 sampai {most}</translation>
    </message>
    <message>
        <source>it has more than {most} weights</source>
        <translation>bobotnya lebih dari {most}</translation>
    </message>
    <message>
        <source>layer {n} has {count} neurons; 1 to {most} can be used</source>
        <translation>lapisan {n} memiliki {count} neuron; yang dapat dipakai 1 sampai {most}</translation>
    </message>
    <message>
        <source>layer {n} has weights that are no finite numbers</source>
        <translation>lapisan {n} memiliki bobot yang bukan bilangan berhingga</translation>
    </message>
    <message>
        <source>it scales its inputs by what is no finite number</source>
        <translation>skala masukannya bukan bilangan berhingga</translation>
    </message>
    <message>
        <source>the file defines operations of its own</source>
        <translation>berkas ini mendefinisikan operasi sendiri</translation>
    </message>
    <message>
        <source>The file is damaged or no ONNX file: {reason}.</source>
        <translation>Berkas rusak atau bukan berkas ONNX: {reason}.</translation>
    </message>
    <message>
        <source>it has more than {most} operations</source>
        <translation>operasinya lebih dari {most}</translation>
    </message>
    <message>
        <source>its weights are kept as sparse matrices</source>
        <translation>bobotnya disimpan sebagai matriks jarang</translation>
    </message>
    <message>
        <source>the constant “{name}” has numbers of an unknown kind</source>
        <translation>konstanta “{name}” memiliki bilangan berjenis tak dikenal</translation>
    </message>
    <message>
        <source>the constant “{name}” is too large</source>
        <translation>konstanta “{name}” terlalu besar</translation>
    </message>
    <message>
        <source>the constant “{name}” is not as large as it claims</source>
        <translation>besar konstanta “{name}” tidak seperti yang dinyatakan</translation>
    </message>
    <message>
        <source>its numbers lie in the file “{name}”, which cannot be taken from its folder</source>
        <translation>bilangannya berada di berkas “{name}”, yang tidak dapat diambil dari foldernya</translation>
    </message>
    <message>
        <source>its weights are no constants</source>
        <translation>bobotnya bukan konstanta</translation>
    </message>
    <message>
        <source>the file has no inputs</source>
        <translation>berkas ini tidak memiliki masukan</translation>
    </message>
    <message>
        <source>the input “{name}” has no size</source>
        <translation>masukan “{name}” tidak memiliki ukuran</translation>
    </message>
    <message>
        <source>its output is no output of a layer</source>
        <translation>keluarannya bukan keluaran sebuah lapisan</translation>
    </message>
    <message>
        <source>node “{node}” ({operation}): {reason}</source>
        <translation>simpul “{node}” ({operation}): {reason}</translation>
    </message>
    <message>
        <source>its outputs are scaled or reordered behind the last activation</source>
        <translation>keluarannya diskalakan atau diurutkan ulang setelah aktivasi terakhir</translation>
    </message>
    <message>
        <source>it has branches side by side, layers here stand one above the other</source>
        <translation>jaringan memiliki cabang yang sejajar, padahal di sini lapisan tersusun berurutan</translation>
    </message>
    <message>
        <source>its layers do not fit together</source>
        <translation>lapisan-lapisannya tidak cocok satu sama lain</translation>
    </message>
    <message>
        <source>its input “{name}” comes from nowhere</source>
        <translation>masukannya, “{name}”, tidak berasal dari mana pun</translation>
    </message>
    <message>
        <source>what is computed up to it is no activation that is known here</source>
        <translation>yang dihitung sampai simpul ini bukan aktivasi yang dikenal di sini</translation>
    </message>
    <message>
        <source>there is no such feature here</source>
        <translation>di sini tidak ada fitur seperti itu</translation>
    </message>
    <message>
        <source>its constant differs from neuron to neuron</source>
        <translation>konstantanya berbeda dari neuron ke neuron</translation>
    </message>
    <message>
        <source>there are no weights before this activation</source>
        <translation>tidak ada bobot sebelum aktivasi ini</translation>
    </message>
    <message>
        <source>there is no such operation in a dense network</source>
        <translation>operasi ini tidak ada dalam jaringan padat</translation>
    </message>
    <message>
        <source>what goes into it has another shape than here</source>
        <translation>yang masuk ke dalamnya berbentuk lain</translation>
    </message>
    <message>
        <source>its result is too large</source>
        <translation>hasilnya terlalu besar</translation>
    </message>
    <message>
        <source>{name} is no MLPClassifier or MLPRegressor, alone or in a pipeline after one StandardScaler</source>
        <translation>{name} bukan MLPClassifier atau MLPRegressor, sendiri atau dalam pipeline setelah satu StandardScaler</translation>
    </message>
    <message>
        <source>its “{name}” is not what scikit-learn writes there</source>
        <translation>“{name}” di dalamnya tidak seperti yang ditulis scikit-learn</translation>
    </message>
    <message>
        <source>it is not fitted; call its method fit first</source>
        <translation>model belum dilatih; panggil dahulu metode fit</translation>
    </message>
    <message>
        <source>there is no activation “{key}” here</source>
        <translation>di sini tidak ada aktivasi “{key}”</translation>
    </message>
    <message>
        <source>there is no output activation “{key}” here</source>
        <translation>di sini tidak ada aktivasi keluaran “{key}”</translation>
    </message>
    <message>
        <source>it gives several labels to one sample</source>
        <translation>model memberi beberapa label kepada satu sampel</translation>
    </message>
    <message>
        <source>there is no loss “{key}” here</source>
        <translation>di sini tidak ada fungsi biaya “{key}”</translation>
    </message>
    <message>
        <source>Taken over with its settings. Training goes on with a fresh solver, and draws other batches.</source>
        <translation>Diambil alih beserta setelannya. Pelatihan dilanjutkan dengan solver baru dan batch yang diundi lain.</translation>
    </message>
    <message>
        <source>Settings without an equal here were left out: {names}.</source>
        <translation>Setelan tanpa padanan di sini ditinggalkan: {names}.</translation>
    </message>
    <message>
        <source>scikit-learn takes the mean over {count} outputs as its loss, here it is the sum.</source>
        <translation>Fungsi biaya scikit-learn adalah rerata atas {count} keluaran, di sini jumlahnya.</translation>
    </message>
    <message>
        <source>its setting {name}={value} cannot be used here</source>
        <translation>setelannya {name}={value} tidak dapat dipakai di sini</translation>
    </message>
    <message>
        <source>The file is damaged or no .skops file: {reason}.</source>
        <translation>Berkas rusak atau bukan berkas .skops: {reason}.</translation>
    </message>
    <message>
        <source>the file holds “{name}”, and only a scikit-learn MLP, alone or after a StandardScaler, is trusted</source>
        <translation>berkas ini memuat “{name}”, sedangkan yang dipercaya hanya MLP scikit-learn, sendiri atau setelah StandardScaler</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Column “{name}” is:</source>
        <translation>Kolom “{name}” adalah:</translation>
    </message>
    <message>
        <source>Import “{name}”</source>
        <translation>Impor “{name}”</translation>
    </message>
    <message>
        <source>Paste data</source>
        <translation>Tempel data</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Impor</translation>
    </message>
    <message>
        <source>Preview of the table</source>
        <translation>Pratinjau tabel</translation>
    </message>
    <message>
        <source>What was found in the table</source>
        <translation>Yang ditemukan dalam tabel</translation>
    </message>
    <message>
        <source>What the column is for</source>
        <translation>Peran kolom</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
</context>
<context>
    <name>Information</name>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Coins and dice</source>
        <translation>Koin dan dadu</translation>
    </message>
    <message>
        <source>The network&apos;s predictions</source>
        <translation>Prediksi jaringan</translation>
    </message>
    <message>
        <source>nats (ln)</source>
        <translation>nat (ln)</translation>
    </message>
    <message>
        <source>bits (log₂)</source>
        <translation>bit (log₂)</translation>
    </message>
    <message>
        <source>Entropy of P</source>
        <translation>Entropi P</translation>
    </message>
    <message>
        <source>How much an outcome of P tells on average: the more even, the more.</source>
        <translation>Rata-rata informasi dari kejadian P: makin merata, makin besar.</translation>
    </message>
    <message>
        <source>Entropy of Q</source>
        <translation>Entropi Q</translation>
    </message>
    <message>
        <source>How much an outcome of Q tells on average.</source>
        <translation>Rata-rata informasi dari kejadian Q.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropi silang</translation>
    </message>
    <message>
        <source>What outcomes of P tell on average to someone who believes Q: never less than H(P).</source>
        <translation>Rata-rata informasi dari kejadian P bagi yang meyakini Q: tidak pernah kurang dari H(P).</translation>
    </message>
    <message>
        <source>Divergence of Q from P</source>
        <translation>Divergensi Q terhadap P</translation>
    </message>
    <message>
        <source>H(P, Q) − H(P): the price of believing Q. 0 only where Q equals P.</source>
        <translation>H(P, Q) − H(P): harga meyakini Q. 0 hanya bila Q sama dengan P.</translation>
    </message>
    <message>
        <source>Divergence of P from Q</source>
        <translation>Divergensi P terhadap Q</translation>
    </message>
    <message>
        <source>The other way round it is another number: KL is no distance.</source>
        <translation>Bila dibalik nilainya lain: KL bukan jarak.</translation>
    </message>
    <message>
        <source>{second} calls “{outcome}” impossible, but under {first} it happens: −ln 0 is infinite, and so is KL({first}‖{second}).</source>
        <translation>{second} menganggap “{outcome}” mustahil, padahal menurut {first} hal itu terjadi: −ln 0 tak hingga, begitu pula KL({first}‖{second}).</translation>
    </message>
    <message>
        <source>P and Q are the same: the cross-entropy equals the entropy, and KL is 0.</source>
        <translation>P dan Q sama: entropi silang sama dengan entropi, dan KL adalah 0.</translation>
    </message>
    <message>
        <source>head</source>
        <translation>gambar</translation>
    </message>
    <message>
        <source>tail</source>
        <translation>angka</translation>
    </message>
    <message>
        <source>The lecture&apos;s coins</source>
        <translation>Koin dari kuliah</translation>
    </message>
    <message>
        <source>The unfair coin first</source>
        <translation>Koin tidak seimbang dulu</translation>
    </message>
    <message>
        <source>A fair and a loaded die</source>
        <translation>Dadu seimbang dan dadu curang</translation>
    </message>
    <message>
        <source>A label and a prediction</source>
        <translation>Label dan prediksi</translation>
    </message>
    <message>
        <source>Q thinks “head” impossible</source>
        <translation>Q menganggap “gambar” mustahil</translation>
    </message>
</context>
<context>
    <name>InformationCurve</name>
    <message>
        <source>Information content over the probability</source>
        <translation>Kandungan informasi terhadap peluang</translation>
    </message>
</context>
<context>
    <name>Initializer</name>
    <message>
        <source>Bias at the start</source>
        <translation>Bias awal</translation>
    </message>
    <message>
        <source>What every bias is before training.</source>
        <translation>Nilai setiap bias sebelum pelatihan.</translation>
    </message>
    <message>
        <source>Far below 0, neurons begin saturated, and those of ReLU dead.</source>
        <translation>Jauh di bawah 0, neuron mulai dalam keadaan jenuh, dan neuron ReLU mati.</translation>
    </message>
    <message>
        <source>Far above 0, neurons begin saturated.</source>
        <translation>Jauh di atas 0, neuron mulai dalam keadaan jenuh.</translation>
    </message>
    <message>
        <source>Glorot (uniform)</source>
        <translation>Glorot (seragam)</translation>
    </message>
    <message>
        <source>Glorot (normal)</source>
        <translation>Glorot (normal)</translation>
    </message>
    <message>
        <source>He (uniform)</source>
        <translation>He (seragam)</translation>
    </message>
    <message>
        <source>He (normal)</source>
        <translation>He (normal)</translation>
    </message>
    <message>
        <source>LeCun (normal)</source>
        <translation>LeCun (normal)</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s</source>
        <translation>Cara scikit-learn</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Seragam</translation>
    </message>
    <message>
        <source>Largest weight r</source>
        <translation>Bobot terbesar r</translation>
    </message>
    <message>
        <source>Weights are drawn evenly between −r and r.</source>
        <translation>Bobot diambil merata antara −r dan r.</translation>
    </message>
    <message>
        <source>Signals and gradients fade from layer to layer: training begins slowly.</source>
        <translation>Sinyal dan gradien memudar dari lapisan ke lapisan: pelatihan mulai dengan lambat.</translation>
    </message>
    <message>
        <source>Neurons begin saturated: gradients vanish, or explode.</source>
        <translation>Neuron mulai dalam keadaan jenuh: gradien lenyap atau meledak.</translation>
    </message>
    <message>
        <source>All zero</source>
        <translation>Semua nol</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstan</translation>
    </message>
    <message>
        <source>Every weight</source>
        <translation>Nilai tiap bobot</translation>
    </message>
    <message>
        <source>All weights begin alike, so that the neurons of a layer stay alike: hence the random ones.</source>
        <translation>Semua bobot mulai sama sehingga neuron satu lapisan tetap sama: itulah sebabnya bobot diacak.</translation>
    </message>
    <message>
        <source>Far below 0, neurons begin saturated.</source>
        <translation>Jauh di bawah 0, neuron mulai dalam keadaan jenuh.</translation>
    </message>
</context>
<context>
    <name>InsertButton</name>
    <message>
        <source>Insert a hidden layer here</source>
        <translation>Sisipkan lapisan tersembunyi di sini</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Weight or bias</source>
        <translation>Bobot atau bias</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Neuron {n}</source>
        <translation>Neuron {n}</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>dari {source}</translation>
    </message>
    <message>
        <source>What is inspected, in words</source>
        <translation>Yang diamati, dengan kata-kata</translation>
    </message>
    <message>
        <source>There are no numbers: nothing can be trained as it is.</source>
        <translation>Belum ada angka: dengan keadaan ini tidak ada yang dapat dilatih.</translation>
    </message>
    <message>
        <source>An input: its values come from the data.</source>
        <translation>Sebuah masukan: nilainya berasal dari data.</translation>
    </message>
    <message>
        <source>Dead for all {count} training samples: no gradient of the loss reaches its weights.</source>
        <translation>Mati untuk semua {count} sampel latih: tidak ada gradien loss yang mencapai bobotnya.</translation>
    </message>
    <message>
        <source>Dead for {some} of {count} training samples ({share} %): f′(z) = 0, no gradient passes.</source>
        <translation>Mati untuk {some} dari {count} sampel latih ({share} %): f′(z) = 0, tidak ada gradien yang lewat.</translation>
    </message>
    <message>
        <source>Saturated for all {count} training samples: |f′(z)| is below {limit} % of its largest.</source>
        <translation>Jenuh untuk semua {count} sampel latih: |f′(z)| di bawah {limit} % dari yang terbesar.</translation>
    </message>
    <message>
        <source>Saturated for {some} of {count} training samples ({share} %): |f′(z)| is below {limit} % of its largest.</source>
        <translation>Jenuh untuk {some} dari {count} sampel latih ({share} %): |f′(z)| di bawah {limit} % dari yang terbesar.</translation>
    </message>
    <message>
        <source>Its weights hardly move.</source>
        <translation>Bobotnya hampir tidak bergerak.</translation>
    </message>
    <message>
        <source>Neither dead nor saturated for any of {count} training samples.</source>
        <translation>Tidak mati maupun jenuh untuk satu pun dari {count} sampel latih.</translation>
    </message>
    <message>
        <source>With this loss ∂J/∂z = a − y: f′ is no factor, and the gradient does not shrink.</source>
        <translation>Dengan loss ini ∂J/∂z = a − y: f′ bukan faktor, dan gradiennya tidak mengecil.</translation>
    </message>
    <message>
        <source>No neuron is dead for all samples.</source>
        <translation>Tidak ada neuron yang mati untuk semua sampel.</translation>
    </message>
    <message>
        <source>{some} of {count} neurons are dead for all samples and cannot learn.</source>
        <translation>{some} dari {count} neuron mati untuk semua sampel dan tidak dapat belajar.</translation>
    </message>
    <message>
        <source>Of all outputs over {count} training samples {dead} % are dead, {saturated} % saturated.</source>
        <translation>Dari semua keluaran atas {count} sampel latih, {dead} % mati dan {saturated} % jenuh.</translation>
    </message>
    <message>
        <source>mean |∂J/∂W| = {gradient}</source>
        <translation>rata-rata |∂J/∂W| = {gradient}</translation>
    </message>
    <message>
        <source>Update ratio = {ratio}, about as the rule of thumb (0.001) has it.</source>
        <translation>Rasio pembaruan = {ratio}, kira-kira sesuai patokan kasar (0.001).</translation>
    </message>
    <message>
        <source>Update ratio = {ratio}, far above the rule of thumb (0.001): restless steps.</source>
        <translation>Rasio pembaruan = {ratio}, jauh di atas patokan kasar (0.001): langkahnya gelisah.</translation>
    </message>
    <message>
        <source>Update ratio = {ratio}, far below the rule of thumb (0.001): hardly learning.</source>
        <translation>Rasio pembaruan = {ratio}, jauh di bawah patokan kasar (0.001): hampir tidak belajar.</translation>
    </message>
    <message>
        <source>{count} of all {all} training samples are looked at.</source>
        <translation>Yang diamati {count} dari semua {all} sampel latih.</translation>
    </message>
    <message>
        <source>{count} values are not finite.</source>
        <translation>{count} nilai tidak berhingga.</translation>
    </message>
    <message>
        <source>Last update of epoch {epoch}: Δ{sign} = {value}</source>
        <translation>Pembaruan terakhir pada epok {epoch}: Δ{sign} = {value}</translation>
    </message>
    <message>
        <source>Cut: it is 0 and stays so.</source>
        <translation>Diputus: nilainya 0 dan tetap 0.</translation>
    </message>
    <message>
        <source>Locked: training does not move it.</source>
        <translation>Dikunci: pelatihan tidak mengubahnya.</translation>
    </message>
    <message>
        <source>Set to {value} at every start.</source>
        <translation>Diatur menjadi {value} pada setiap awal.</translation>
    </message>
    <message>
        <source>Gradients of the past are being computed …</source>
        <translation>Gradien masa lalu sedang dihitung …</translation>
    </message>
</context>
<context>
    <name>Interchange</name>
    <message>
        <source>it has no activation “{key}”</source>
        <translation>tidak ada fungsi aktivasi “{key}” di sana</translation>
    </message>
    <message>
        <source>Python with NumPy alone</source>
        <translation>Python dengan NumPy saja</translation>
    </message>
    <message>
        <source>Python with scikit-learn (MLPClassifier, MLPRegressor)</source>
        <translation>Python dengan scikit-learn (MLPClassifier, MLPRegressor)</translation>
    </message>
    <message>
        <source>Python with PyTorch</source>
        <translation>Python dengan PyTorch</translation>
    </message>
    <message>
        <source>Python with Keras</source>
        <translation>Python dengan Keras</translation>
    </message>
    <message>
        <source>Drawing for LaTeX (TikZ)</source>
        <translation>Gambar untuk LaTeX (TikZ)</translation>
    </message>
    <message>
        <source>ONNX file</source>
        <translation>Berkas ONNX</translation>
    </message>
    <message>
        <source>{tool} cannot express this network: {why}.</source>
        <translation>{tool} tidak dapat menyatakan jaringan ini: {why}.</translation>
    </message>
    <message>
        <source>NumPy alone</source>
        <translation>NumPy saja</translation>
    </message>
    <message>
        <source>scikit-learn</source>
        <translation>scikit-learn</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>the slope of “{key}” is not written out</source>
        <translation>turunan “{key}” tidak dituliskan</translation>
    </message>
    <message>
        <source>dropout draws other numbers there</source>
        <translation>dropout menarik bilangan acak yang lain di sana</translation>
    </message>
    <message>
        <source>an adaptive learning rate depends on the run</source>
        <translation>laju pembelajaran adaptif bergantung pada jalannya pelatihan</translation>
    </message>
    <message>
        <source>its L-BFGS takes other steps</source>
        <translation>L-BFGS di sana mengambil langkah yang lain</translation>
    </message>
    <message>
        <source>A script can carry {most} numbers; these samples have {count}.</source>
        <translation>Sebuah skrip dapat memuat {most} bilangan; sampel ini memiliki {count}.</translation>
    </message>
    <message>
        <source>it has no cost function “{key}”</source>
        <translation>tidak ada fungsi biaya “{key}” di sana</translation>
    </message>
    <message>
        <source>it has no solver “{key}”</source>
        <translation>tidak ada solver “{key}” di sana</translation>
    </message>
    <message>
        <source>it has no schedule “{key}”</source>
        <translation>tidak ada jadwal “{key}” di sana</translation>
    </message>
    <message>
        <source>its Adam adds ε before the correction of the bias</source>
        <translation>Adam di sana menambahkan ε sebelum koreksi bias</translation>
    </message>
    <message>
        <source>given batches, it keeps the learning rate as it is</source>
        <translation>bila diberi batch, laju pembelajarannya tetap</translation>
    </message>
    <message>
        <source>its cost is cross-entropy for classes and squared error for numbers</source>
        <translation>fungsi biayanya entropi silang untuk kelas dan galat kuadrat untuk bilangan</translation>
    </message>
    <message>
        <source>it takes the mean over several outputs, not their sum</source>
        <translation>di sana diambil rata-rata beberapa keluaran, bukan jumlahnya</translation>
    </message>
    <message>
        <source>its penalty is L2 alone, the same for all layers, divided by the samples</source>
        <translation>penaltinya hanya L2, sama untuk semua lapisan, dibagi banyaknya sampel</translation>
    </message>
    <message>
        <source>it cannot lock weights</source>
        <translation>bobot tidak dapat dikunci di sana</translation>
    </message>
    <message>
        <source>its Adam adds ε after the correction of the bias</source>
        <translation>Adam di sana menambahkan ε setelah koreksi bias</translation>
    </message>
    <message>
        <source>its momentum is scaled by the learning rate of each step</source>
        <translation>momentumnya dikalikan laju pembelajaran setiap langkah</translation>
    </message>
    <message>
        <source>the inputs must be all columns as they are, without others</source>
        <translation>masukan harus semua kolom apa adanya, tanpa yang lain</translation>
    </message>
    <message>
        <source>it needs a hidden layer</source>
        <translation>diperlukan sebuah lapisan tersembunyi</translation>
    </message>
    <message>
        <source>all hidden layers must have the same activation</source>
        <translation>semua lapisan tersembunyi harus memakai fungsi aktivasi yang sama</translation>
    </message>
    <message>
        <source>a layer may only be fed by the one below it</source>
        <translation>sebuah lapisan hanya boleh diberi masukan oleh lapisan di bawahnya</translation>
    </message>
    <message>
        <source>its output is {wanted} here, not {key}</source>
        <translation>keluarannya {wanted} di sana, bukan {key}</translation>
    </message>
    <message>
        <source>There is no trained network yet: mend what does not fit first.</source>
        <translation>Belum ada jaringan terlatih: perbaiki dahulu yang tidak cocok.</translation>
    </message>
</context>
<context>
    <name>Iris</name>
    <message>
        <source>MSE of z</source>
        <translation>MSE dari z</translation>
    </message>
    <message>
        <source>Softmax, MSE</source>
        <translation>Softmax, MSE</translation>
    </message>
    <message>
        <source>Softmax, cross-entropy</source>
        <translation>Softmax, entropi silang</translation>
    </message>
</context>
<context>
    <name>IrisCosts</name>
    <message>
        <source>The slide prints 0.69 and 0.10 for the first two outputs; exact are 0.684 and 0.110, so that J is 0.380 and not 0.371. Its squares are added without the ½ of the formula below them: 0.3978 in place of J = 0.1989.</source>
        <translation>Slide mencetak 0.69 dan 0.10 untuk dua keluaran pertama; nilai tepatnya 0.684 dan 0.110, sehingga J adalah 0.380 dan bukan 0.371. Kuadratnya dijumlahkan tanpa ½ dari rumus di bawahnya: 0.3978, seharusnya J = 0.1989.</translation>
    </message>
    <message>
        <source>The network gives setosa, the right class, {p}. Cross-entropy pulls at its sum with {ce}, MSE through softmax with {mse}.</source>
        <translation>Jaringan memberi setosa, kelas yang benar, {p}. Entropi silang menarik jumlahnya dengan {ce}, MSE melalui softmax dengan {mse}.</translation>
    </message>
    <message>
        <source>A flower that is a setosa, y = (1, 0, 0). Drag the sums z of the three outputs and compare.</source>
        <translation>Sekuntum bunga setosa, y = (1, 0, 0). Geser jumlah z ketiga keluaran dan bandingkan.</translation>
    </message>
    <message>
        <source>The lecture&apos;s z</source>
        <translation>z dari kuliah</translation>
    </message>
    <message>
        <source>Confident and wrong</source>
        <translation>Yakin tetapi salah</translation>
    </message>
    <message>
        <source>Sums z of the output layer</source>
        <translation>Jumlah z lapisan keluaran</translation>
    </message>
    <message>
        <source>Gradients ∂J/∂z</source>
        <translation>Gradien ∂J/∂z</translation>
    </message>
    <message>
        <source>Drag a bar. Keys: left and right choose a bar, up and down move it.</source>
        <translation>Geser sebuah batang. Tombol: kiri dan kanan memilih batang, atas dan bawah menggesernya.</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>This failed: {error}.</source>
        <translation>Ini gagal: {error}.</translation>
    </message>
</context>
<context>
    <name>KernelForm</name>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
</context>
<context>
    <name>KernelView</name>
    <message>
        <source>that see channel</source>
        <translation>yang melihat kanal</translation>
    </message>
    <message>
        <source>that give channel</source>
        <translation>yang menghasilkan kanal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Which channel is shown, counted from 1.</source>
        <translation>Kanal mana yang ditampilkan, dihitung dari 1.</translation>
    </message>
    <message>
        <source>The network has no convolution: add one in the tab Network.</source>
        <translation>Jaringan tidak memiliki konvolusi: tambahkan di tab Jaringan.</translation>
    </message>
    <message>
        <source>Kernel from channel {seen} to channel {given}: weights from {low} to {high}, bias of the channel {bias}.</source>
        <translation>Kernel dari kanal {seen} ke kanal {given}: bobot dari {low} sampai {high}, bias kanal {bias}.</translation>
    </message>
    <message>
        <source>The map of a channel is made by {n} kernels together.</source>
        <translation>Peta satu kanal dibuat oleh {n} kernel bersama-sama.</translation>
    </message>
    <message>
        <source>Feature map of channel {n}</source>
        <translation>Peta fitur kanal {n}</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Konvolusi</translation>
    </message>
    <message>
        <source>Which kernels</source>
        <translation>Kernel mana</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Slide by hand</source>
        <translation>Geser dengan tangan</translation>
    </message>
    <message>
        <source>Have the chosen kernel slide over what it sees, step by step</source>
        <translation>Geser kernel yang dipilih di atas apa yang dilihatnya, langkah demi langkah</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>On the network</source>
        <translation>Di jaringan</translation>
    </message>
    <message>
        <source>In a field for a number</source>
        <translation>Di isian angka</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan tik</translation>
    </message>
    <message>
        <source>Find keys, or what they do</source>
        <translation>Cari tombol, atau kegunaannya</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Kegunaan</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Cetak …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>Simpan sebagai P&amp;DF …</translation>
    </message>
    <message>
        <source>Save the keyboard shortcuts</source>
        <translation>Simpan pintasan papan tik</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Tersimpan: {name}</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>a ZIP archive, as .nnplay, .skops, .keras and .pt files are</source>
        <translation>arsip ZIP, seperti berkas .nnplay, .skops, .keras, dan .pt</translation>
    </message>
    <message>
        <source>an HDF5 file, as Keras writes .h5</source>
        <translation>berkas HDF5, seperti .h5 dari Keras</translation>
    </message>
    <message>
        <source>a pickle</source>
        <translation>pickle</translation>
    </message>
    <message>
        <source>an array of NumPy</source>
        <translation>larik NumPy</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>berkas terkompresi</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>gambar</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>dokumen PDF</translation>
    </message>
    <message>
        <source>a TensorFlow Lite model</source>
        <translation>model TensorFlow Lite</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>berkas teks</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>berkas kosong</translation>
    </message>
</context>
<context>
    <name>KnobRow</name>
    <message>
        <source>What is turned</source>
        <translation>Yang diubah</translation>
    </message>
    <message>
        <source>Values to try</source>
        <translation>Nilai yang dicoba</translation>
    </message>
    <message>
        <source>Values apart by |, or a range such as 0.001..0.1</source>
        <translation>Nilai dipisah dengan |, atau rentang seperti 0.001..0.1</translation>
    </message>
    <message>
        <source>Sizes of the hidden layers, as 4 | 8,8; 0 for none</source>
        <translation>Ukuran lapisan tersembunyi, seperti 4 | 8,8; 0 berarti tanpa</translation>
    </message>
    <message>
        <source>Values apart by |</source>
        <translation>Nilai dipisah dengan |</translation>
    </message>
    <message>
        <source>Choose the values from a list</source>
        <translation>Pilih nilainya dari daftar</translation>
    </message>
    <message>
        <source>Leave this out</source>
        <translation>Hilangkan baris ini</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>Width of the bottleneck</source>
        <translation>Lebar leher botol</translation>
    </message>
    <message>
        <source>So many numbers have to tell a whole image; two can be shown as a map.</source>
        <translation>Sebanyak inilah bilangan yang harus mewakili seluruh gambar; dua bilangan dapat ditampilkan sebagai peta.</translation>
    </message>
    <message>
        <source>Images that differ get the same code, and come back as their mean.</source>
        <translation>Citra yang berbeda mendapat kode yang sama, dan kembali sebagai rata-ratanya.</translation>
    </message>
    <message>
        <source>Everything fits through, noise as well: nothing has to be understood.</source>
        <translation>Semuanya lolos, termasuk derau: tidak ada yang perlu dipahami.</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>Leher botol</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Lapisan keluaran</translation>
    </message>
    <message>
        <source>Encoder, layer {number}</source>
        <translation>Enkoder, lapisan {number}</translation>
    </message>
    <message>
        <source>Decoder, layer {number}</source>
        <translation>Dekoder, lapisan {number}</translation>
    </message>
    <message>
        <source>hidden: at most {most} layers below the bottleneck, not {count}.</source>
        <translation>hidden: paling banyak {most} lapisan di bawah leher botol, bukan {count}.</translation>
    </message>
    <message>
        <source>Real samples</source>
        <translation>Sampel asli</translation>
    </message>
    <message>
        <source>How many points are drawn from the distribution; the discriminator sees no others.</source>
        <translation>Banyaknya titik yang ditarik dari distribusi; diskriminator tidak melihat titik lain.</translation>
    </message>
    <message>
        <source>The discriminator learns them by heart, and the generator is to make just these.</source>
        <translation>Diskriminator menghafalnya, dan generator diminta membuat titik-titik itu saja.</translation>
    </message>
    <message>
        <source>An epoch takes longer.</source>
        <translation>Satu epok memakan waktu lebih lama.</translation>
    </message>
    <message>
        <source>Numbers of noise</source>
        <translation>Banyaknya bilangan derau</translation>
    </message>
    <message>
        <source>What the generator makes its samples of; two can be shown as a grid.</source>
        <translation>Bahan generator untuk membuat sampelnya; dua bilangan dapat ditampilkan sebagai kisi.</translation>
    </message>
    <message>
        <source>One number is a thread: it cannot fill a plane, only wind through it.</source>
        <translation>Satu bilangan adalah seutas benang: tidak dapat mengisi bidang, hanya berkelok di dalamnya.</translation>
    </message>
    <message>
        <source>Most of them change nothing, and nobody can look at them.</source>
        <translation>Sebagian besar tidak mengubah apa-apa, dan tidak dapat dilihat.</translation>
    </message>
    <message>
        <source>Steps of the discriminator</source>
        <translation>Langkah diskriminator</translation>
    </message>
    <message>
        <source>Steps of the discriminator for every batch.</source>
        <translation>Langkah diskriminator untuk setiap batch.</translation>
    </message>
    <message>
        <source>It follows too late: the generator is believed where it should not be, and collapses.</source>
        <translation>Ia terlambat mengikuti: generator dipercaya di tempat yang tidak semestinya, lalu runtuh.</translation>
    </message>
    <message>
        <source>It is always right, and where it is sure it has no slope that the generator could learn from.</source>
        <translation>Ia selalu benar, dan di tempat ia yakin tidak ada kemiringan yang dapat dipelajari generator.</translation>
    </message>
    <message>
        <source>Steps of the generator</source>
        <translation>Langkah generator</translation>
    </message>
    <message>
        <source>Steps of the generator for every batch.</source>
        <translation>Langkah generator untuk setiap batch.</translation>
    </message>
    <message>
        <source>The generator hardly moves while the discriminator becomes perfect.</source>
        <translation>Generator hampir tidak bergerak, sementara diskriminator menjadi sempurna.</translation>
    </message>
    <message>
        <source>It runs to wherever it is believed just now, all of it: mode collapse.</source>
        <translation>Ia lari seluruhnya ke tempat ia sedang dipercaya: keruntuhan modus.</translation>
    </message>
    <message>
        <source>Learning rate of the discriminator</source>
        <translation>Laju pembelajaran diskriminator</translation>
    </message>
    <message>
        <source>How far each step of the discriminator follows its gradient.</source>
        <translation>Seberapa jauh setiap langkah diskriminator mengikuti gradiennya.</translation>
    </message>
    <message>
        <source>It judges by what the generator made long ago, and the generator collapses or circles.</source>
        <translation>Ia menilai berdasarkan buatan generator yang sudah lama, dan generator runtuh atau berputar-putar.</translation>
    </message>
    <message>
        <source>It swings or becomes perfect, and the generator learns nothing.</source>
        <translation>Ia berayun atau menjadi sempurna, dan generator tidak belajar apa-apa.</translation>
    </message>
    <message>
        <source>Learning rate of the generator</source>
        <translation>Laju pembelajaran generator</translation>
    </message>
    <message>
        <source>How far each step of the generator follows its gradient.</source>
        <translation>Seberapa jauh setiap langkah generator mengikuti gradiennya.</translation>
    </message>
    <message>
        <source>Samples move slowly, and the discriminator has long seen through them.</source>
        <translation>Sampel bergerak lambat, dan diskriminator sudah lama mengenalinya.</translation>
    </message>
    <message>
        <source>Samples leap from heap to heap faster than the discriminator can follow: mode collapse.</source>
        <translation>Sampel melompat dari gundukan ke gundukan lebih cepat daripada yang dapat diikuti diskriminator: keruntuhan modus.</translation>
    </message>
    <message>
        <source>Generator, layer {number}</source>
        <translation>Generator, lapisan {number}</translation>
    </message>
    <message>
        <source>Discriminator, layer {number}</source>
        <translation>Diskriminator, lapisan {number}</translation>
    </message>
    <message>
        <source>points: at least {least} are needed, and there are {count}.</source>
        <translation>points: diperlukan paling sedikit {least}, tetapi hanya ada {count}.</translation>
    </message>
    <message>
        <source>points: every coordinate is a finite number.</source>
        <translation>points: setiap koordinat harus berupa bilangan berhingga.</translation>
    </message>
    <message>
        <source>At most {most} hidden layers, not {count}.</source>
        <translation>Paling banyak {most} lapisan tersembunyi, bukan {count}.</translation>
    </message>
    <message>
        <source>{solver} needs the value of a cost, which a game does not have.</source>
        <translation>{solver} memerlukan nilai fungsi biaya, yang tidak dimiliki permainan ini.</translation>
    </message>
    <message>
        <source>images: there is no “{key}”. Choose one of: {choices}.</source>
        <translation>images: tidak ada “{key}”. Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>lab.settings: {reason}.</source>
        <translation>lab.settings: {reason}.</translation>
    </message>
    <message>
        <source>Own images are square, one pixel a column: the data have {count} columns, which is no square number.</source>
        <translation>Citra sendiri berbentuk persegi, satu piksel per kolom: data memiliki {count} kolom, yang bukan bilangan kuadrat.</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>Gradien terpanjang</translation>
    </message>
    <message>
        <source>A longer gradient keeps its direction and is shortened to this norm, so that no step can leap away.</source>
        <translation>Gradien yang lebih panjang dipendekkan menjadi norma ini tanpa mengubah arahnya, sehingga tidak ada langkah yang melompat terlalu jauh.</translation>
    </message>
    <message>
        <source>Every gradient is shortened: all steps are equally long, and training is slow.</source>
        <translation>Setiap gradien dipendekkan: semua langkah sama panjang, dan pelatihan lambat.</translation>
    </message>
    <message>
        <source>None is ever shortened: a single steep place throws the weights far away.</source>
        <translation>Tidak ada yang pernah dipendekkan: satu tempat yang curam melempar bobot jauh-jauh.</translation>
    </message>
    <message>
        <source>{activation} is for the output layer alone.</source>
        <translation>{activation} hanya untuk lapisan keluaran.</translation>
    </message>
    <message>
        <source>The cost function {loss} needs the output activation {needed}, not {output}.</source>
        <translation>Fungsi biaya {loss} memerlukan aktivasi keluaran {needed}, bukan {output}.</translation>
    </message>
    <message>
        <source>{solver} looks for its own step length; gradients cannot be clipped.</source>
        <translation>{solver} mencari sendiri panjang langkahnya; gradien tidak dapat dipotong.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Unit tersembunyi</translation>
    </message>
    <message>
        <source>How many features of the images the machine can tell apart.</source>
        <translation>Banyaknya fitur citra yang dapat dibedakan mesin.</translation>
    </message>
    <message>
        <source>What is seen again is blurred, and dreams look alike: there is no room for more.</source>
        <translation>Yang tampak kembali kabur, dan mimpi-mimpinya mirip: tidak ada tempat untuk lebih.</translation>
    </message>
    <message>
        <source>Units learn the same thing or none, training is slow, and images are learned by heart.</source>
        <translation>Beberapa unit mempelajari hal yang sama atau tidak sama sekali, pelatihan lambat, dan citra dihafal.</translation>
    </message>
    <message>
        <source>Steps of Gibbs sampling k</source>
        <translation>Langkah penarikan sampel Gibbs k</translation>
    </message>
    <message>
        <source>CD-k compares the samples with what the machine makes of them in k steps down and up.</source>
        <translation>CD-k membandingkan sampel dengan hasil olahan mesin atas sampel itu dalam k langkah turun dan naik.</translation>
    </message>
    <message>
        <source>The chains stay near the samples: what the machine believes in elsewhere is never corrected.</source>
        <translation>Rantai tetap dekat dengan sampel: apa yang dipercayai mesin di tempat lain tidak pernah diperbaiki.</translation>
    </message>
    <message>
        <source>Every step of training takes so many times as long, and gains little.</source>
        <translation>Setiap langkah pelatihan menjadi sekian kali lebih lama, dengan sedikit hasil tambahan.</translation>
    </message>
    <message>
        <source>Persistent chains</source>
        <translation>Rantai persisten</translation>
    </message>
    <message>
        <source>The chains go on from step to step, and do not begin anew at the samples every time.</source>
        <translation>Rantai berlanjut dari langkah ke langkah, tidak selalu dimulai lagi dari sampel.</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>Peluruhan bobot λ</translation>
    </message>
    <message>
        <source>λ/2 Σw² keeps weights small, and chains moving.</source>
        <translation>λ/2 Σw² menjaga bobot tetap kecil dan rantai tetap bergerak.</translation>
    </message>
    <message>
        <source>Weights grow, units are all but certain, and chains no longer move from digit to digit.</source>
        <translation>Bobot membesar, unit hampir selalu pasti, dan rantai tidak lagi berpindah dari angka ke angka.</translation>
    </message>
    <message>
        <source>All weights are pulled to 0, and the machine expects the mean image everywhere.</source>
        <translation>Semua bobot ditarik ke 0, dan mesin di mana-mana mengharapkan citra rata-rata.</translation>
    </message>
    <message>
        <source>Epochs for each machine</source>
        <translation>Epok untuk setiap mesin</translation>
    </message>
    <message>
        <source>The machines learn one after the other, from the bottom.</source>
        <translation>Mesin-mesin belajar satu per satu, dari bawah.</translation>
    </message>
    <message>
        <source>A machine passes on what it has hardly learned, and those above build on it.</source>
        <translation>Sebuah mesin meneruskan apa yang belum dipelajarinya, dan mesin di atasnya membangun di atas itu.</translation>
    </message>
    <message>
        <source>Time is spent on nothing: the reconstruction has come to rest long before.</source>
        <translation>Waktu terbuang: rekonstruksinya sudah lama tidak berubah.</translation>
    </message>
    <message>
        <source>Images with their class</source>
        <translation>Citra dengan kelasnya</translation>
    </message>
    <message>
        <source>Where few classes are known, what was learned without any counts most.</source>
        <translation>Makin sedikit kelas yang diketahui, makin berarti apa yang dipelajari tanpa kelas.</translation>
    </message>
    <message>
        <source>The output layer learns these few by heart; how good the test is depends on which they are.</source>
        <translation>Lapisan keluaran menghafal yang sedikit ini; hasil uji bergantung pada citra mana yang terpilih.</translation>
    </message>
    <message>
        <source>The network from random weights catches up: there is nothing left that the machines know better.</source>
        <translation>Jaringan dari bobot acak menyusul: tidak ada lagi yang lebih diketahui oleh mesin-mesin itu.</translation>
    </message>
    <message>
        <source>{solver} needs the value of a cost, which contrastive divergence does not have.</source>
        <translation>{solver} memerlukan nilai fungsi biaya, yang tidak dimiliki contrastive divergence.</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>Mesin</translation>
    </message>
    <message>
        <source>Machine {number}</source>
        <translation>Mesin {number}</translation>
    </message>
    <message>
        <source>hidden: a stack has 1 to {most} machines, not {count}.</source>
        <translation>hidden: satu tumpukan terdiri atas 1 sampai {most} mesin, bukan {count}.</translation>
    </message>
    <message>
        <source>phase: there is no “{phase}”. Choose one of: {choices}.</source>
        <translation>phase: tidak ada “{phase}”. Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>labelled: from 1 to {most} images, not {count}.</source>
        <translation>labelled: dari 1 sampai {most} gambar, bukan {count}.</translation>
    </message>
    <message>
        <source>stages: “{part}” in “{text}” cannot be read. Write for example: {example}</source>
        <translation>stages: “{part}” dalam “{text}” tidak dapat dibaca. Tulis misalnya: {example}</translation>
    </message>
    <message>
        <source>At most {most} stages can be used, not {count}.</source>
        <translation>Paling banyak {most} tahap dapat dipakai, bukan {count}.</translation>
    </message>
    <message>
        <source>there are no rows and columns after a dense layer or flattening.</source>
        <translation>tidak ada lagi baris dan kolom setelah lapisan padat atau perataan.</translation>
    </message>
    <message>
        <source>a window of {size} × {size} is larger than the picture there, {rows} × {columns}.</source>
        <translation>jendela {size} × {size} lebih besar daripada gambar di sana, {rows} × {columns}.</translation>
    </message>
    <message>
        <source>a padding of {padding} must be less than the window of {size} × {size}.</source>
        <translation>padding {padding} harus lebih kecil daripada jendela {size} × {size}.</translation>
    </message>
    <message>
        <source>Stage {number} ({kind}): {message}</source>
        <translation>Tahap {number} ({kind}): {message}</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>How many numbers the state has, in which everything is remembered.</source>
        <translation>Banyaknya bilangan dalam keadaan, tempat semuanya diingat.</translation>
    </message>
    <message>
        <source>The state cannot hold what the task needs: the loss stays high (underfitting).</source>
        <translation>Keadaan tidak dapat menampung yang diperlukan tugas: loss tetap tinggi (underfitting).</translation>
    </message>
    <message>
        <source>Training is slower, and the network may learn the sequences by heart (overfitting).</source>
        <translation>Pelatihan lebih lambat, dan jaringan dapat menghafal barisannya (overfitting).</translation>
    </message>
    <message>
        <source>Recurrent layers</source>
        <translation>Lapisan rekuren</translation>
    </message>
    <message>
        <source>Each further layer reads the outputs of the one below, time by time.</source>
        <translation>Setiap lapisan berikutnya membaca keluaran lapisan di bawahnya, waktu demi waktu.</translation>
    </message>
    <message>
        <source>One layer has to do everything at once: reading and remembering.</source>
        <translation>Satu lapisan harus mengerjakan semuanya sekaligus: membaca dan mengingat.</translation>
    </message>
    <message>
        <source>Training is slow, and gradients have to go back through layers as well as times.</source>
        <translation>Pelatihan lambat, dan gradien harus mundur melalui lapisan selain melalui waktu.</translation>
    </message>
    <message>
        <source>Forget gate&apos;s bias at the start</source>
        <translation>Bias awal gerbang lupa</translation>
    </message>
    <message>
        <source>Above 0 an LSTM begins by keeping what is in its memory.</source>
        <translation>Di atas 0, LSTM mulai dengan mempertahankan isi memorinya.</translation>
    </message>
    <message>
        <source>Half of the memory is lost at every time, and with it the gradient, until the gate has learned to stay open.</source>
        <translation>Setengah memori hilang di setiap waktu, begitu pula gradiennya, sampai gerbang belajar tetap terbuka.</translation>
    </message>
    <message>
        <source>Everything is kept, and the cell learns late to forget what no longer counts.</source>
        <translation>Semuanya disimpan, dan sel terlambat belajar melupakan yang tidak berlaku lagi.</translation>
    </message>
    <message>
        <source>Letters of a piece</source>
        <translation>Huruf per potongan</translation>
    </message>
    <message>
        <source>The text is cut into pieces; back-propagation goes no further back.</source>
        <translation>Teks dipotong-potong; back-propagation tidak mundur lebih jauh dari itu.</translation>
    </message>
    <message>
        <source>What lies further back than a piece cannot be learned.</source>
        <translation>Apa yang terletak lebih jauh daripada satu potongan tidak dapat dipelajari.</translation>
    </message>
    <message>
        <source>There are few pieces, steps take longer, and gradients vanish on their way.</source>
        <translation>Potongannya sedikit, langkahnya lebih lama, dan gradien lenyap di perjalanan.</translation>
    </message>
    <message>
        <source>Columns of a time</source>
        <translation>Kolom per waktu</translation>
    </message>
    <message>
        <source>Every row is a sequence; so many of its columns are the input of one time.</source>
        <translation>Setiap baris adalah satu barisan; sekian kolomnya menjadi masukan satu waktu.</translation>
    </message>
    <message>
        <source>Numbers that belong to one time are taken for several times after each other.</source>
        <translation>Bilangan yang termasuk satu waktu dianggap beberapa waktu berturut-turut.</translation>
    </message>
    <message>
        <source>Times that follow each other are taken for one: there is nothing left to remember.</source>
        <translation>Waktu yang berurutan dianggap satu: tidak ada lagi yang perlu diingat.</translation>
    </message>
    <message>
        <source>task: own sequences have to be read from a file first.</source>
        <translation>task: barisan milik sendiri harus dibaca dari berkas terlebih dahulu.</translation>
    </message>
    <message>
        <source>own: choose one of: {choices}.</source>
        <translation>own: pilih salah satu dari: {choices}.</translation>
    </message>
    <message>
        <source>text: it has {count} letters; at most {most} can be learned from.</source>
        <translation>text: ada {count} huruf; paling banyak {most} yang dapat dipelajari.</translation>
    </message>
    <message>
        <source>{task} asks for numbers; the cost function {loss} is for classes.</source>
        <translation>{task} meminta angka; fungsi biaya {loss} adalah untuk kelas.</translation>
    </message>
    <message>
        <source>params: a delay of {delay} needs sequences that are longer than {length}.</source>
        <translation>params: jeda {delay} memerlukan barisan yang lebih panjang dari {length}.</translation>
    </message>
</context>
<context>
    <name>LabPanel</name>
    <message>
        <source>Change a setting of the lab</source>
        <translation>Ubah pengaturan lab</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Citra</translation>
    </message>
    <message>
        <source>Handwritten digits, 8 × 8</source>
        <translation>Angka tulisan tangan, 8 × 8</translation>
    </message>
    <message>
        <source>Own data, one pixel a column</source>
        <translation>Data sendiri, satu piksel per kolom</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Benih pembagian</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Awal</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>Inisialisasi</translation>
    </message>
    <message>
        <source>Seed of the weights</source>
        <translation>Benih bobot</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>The ways have come to {places}.</source>
        <translation>Jalan-jalannya sampai di {places}.</translation>
    </message>
    <message>
        <source>Cost over two parameters</source>
        <translation>Biaya atas dua parameter</translation>
    </message>
    <message>
        <source>Press or use the arrow keys to choose where to start.</source>
        <translation>Tekan atau pakai tombol panah untuk memilih titik awal.</translation>
    </message>
</context>
<context>
    <name>LaneForm</name>
    <message>
        <source>an experiment without a title</source>
        <translation>eksperimen tanpa judul</translation>
    </message>
    <message>
        <source>the experiment on the canvas</source>
        <translation>eksperimen di kanvas</translation>
    </message>
    <message>
        <source>Begins as: {origin}</source>
        <translation>Berawal dari: {origin}</translation>
    </message>
    <message>
        <source>Name of lane {number}</source>
        <translation>Nama jalur {number}</translation>
    </message>
    <message>
        <source>Add another lane like this one</source>
        <translation>Tambahkan jalur lain yang sama seperti ini</translation>
    </message>
    <message>
        <source>Take this lane out of the race</source>
        <translation>Keluarkan jalur ini dari perlombaan</translation>
    </message>
    <message>
        <source>Turn something</source>
        <translation>Ubah sesuatu</translation>
    </message>
    <message>
        <source>Let this lane differ in one more thing</source>
        <translation>Bedakan jalur ini dalam satu hal lagi</translation>
    </message>
</context>
<context>
    <name>LanePicture</name>
    <message>
        <source>epoch {number}</source>
        <translation>epok {number}</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Inputs</source>
        <translation>Masukan</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Hidden {n}</source>
        <translation>Tersembunyi {n}</translation>
    </message>
    <message>
        <source>As the network</source>
        <translation>Seperti jaringan</translation>
    </message>
    <message>
        <source>The layer has the penalty of the panel Training, not one of its own.</source>
        <translation>Lapisan memakai penalti dari panel Pelatihan, bukan penaltinya sendiri.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Also fed by</source>
        <translation>Juga menerima dari</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Bobot awal</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Distribusi</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Penalti</translation>
    </message>
    <message>
        <source>As the training</source>
        <translation>Seperti pelatihan</translation>
    </message>
    <message>
        <source>Change the neurons of a layer</source>
        <translation>Ubah neuron suatu lapisan</translation>
    </message>
    <message>
        <source>Change dropout of a layer</source>
        <translation>Ubah dropout suatu lapisan</translation>
    </message>
    <message>
        <source>Add a skip connection</source>
        <translation>Tambah sambungan lompat</translation>
    </message>
    <message>
        <source>Remove a skip connection</source>
        <translation>Hapus sambungan lompat</translation>
    </message>
    <message>
        <source>Choose the activation of a layer</source>
        <translation>Pilih aktivasi suatu lapisan</translation>
    </message>
    <message>
        <source>Change a parameter of the activation</source>
        <translation>Ubah parameter aktivasi</translation>
    </message>
    <message>
        <source>Choose the initialiser of a layer</source>
        <translation>Pilih cara bobot awal suatu lapisan</translation>
    </message>
    <message>
        <source>Change a parameter of the initialiser</source>
        <translation>Ubah parameter bobot awal</translation>
    </message>
    <message>
        <source>Change a penalty of a layer</source>
        <translation>Ubah penalti suatu lapisan</translation>
    </message>
</context>
<context>
    <name>LayerHeader</name>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Hidden {n}</source>
        <translation>Tersembunyi {n}</translation>
    </message>
    <message>
        <source>Remove a neuron from layer {n}</source>
        <translation>Kurangi satu neuron di lapisan {n}</translation>
    </message>
    <message>
        <source>Add a neuron to layer {n}</source>
        <translation>Tambah satu neuron di lapisan {n}</translation>
    </message>
    <message>
        <source>Remove layer {n}</source>
        <translation>Hapus lapisan {n}</translation>
    </message>
    <message>
        <source>Activation of layer {n}</source>
        <translation>Aktivasi lapisan {n}</translation>
    </message>
    <message>
        <source>Drag to another place; right click for more</source>
        <translation>Seret ke tempat lain; klik kanan untuk pilihan lain</translation>
    </message>
</context>
<context>
    <name>LayerPage</name>
    <message>
        <source>dead</source>
        <translation>mati</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>jenuh</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>share</source>
        <translation>porsi</translation>
    </message>
    <message>
        <source>mean |∂J/∂W|</source>
        <translation>rata-rata |∂J/∂W|</translation>
    </message>
    <message>
        <source>update ratio</source>
        <translation>rasio pembaruan</translation>
    </message>
    <message>
        <source>outputs a</source>
        <translation>keluaran a</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Spread of the outputs, dead and saturated neurons, gradients and updates</source>
        <translation>Sebaran keluaran, neuron mati dan jenuh, gradien dan pembaruan</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
</context>
<context>
    <name>LearnedView</name>
    <message>
        <source>Machine {n}</source>
        <translation>Mesin {n}</translation>
    </message>
    <message>
        <source>Every picture is what one unit adds to the image or takes away when it is on.</source>
        <translation>Setiap gambar adalah apa yang ditambahkan atau dikurangi satu unit pada citra saat menyala.</translation>
    </message>
    <message>
        <source>Machine {n} of {all} is learning.</source>
        <translation>Mesin {n} dari {all} sedang belajar.</translation>
    </message>
    <message>
        <source>Units of</source>
        <translation>Unit dari</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Mesin</translation>
    </message>
    <message>
        <source>What the units of the machine have learned</source>
        <translation>Apa yang dipelajari unit mesin</translation>
    </message>
</context>
<context>
    <name>LecturePage</name>
    <message>
        <source>The lecture&apos;s 11 samples at its starting weights: the first layer&apos;s gradient is {times} times smaller than the second one&apos;s, in two layers only. Inputs up to 9 saturate the hidden tanh: f′(z) is at most {slope} there.</source>
        <translation>Sebelas sampel kuliah pada bobot awalnya: gradien lapisan pertama {times} kali lebih kecil daripada gradien lapisan kedua, padahal hanya dua lapisan. Masukan sampai 9 membuat tanh tersembunyi jenuh: f′(z) di sana paling besar {slope}.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file}, baris {line}: {reason}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>id</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Kanvas</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Loss dan akurasi</translation>
    </message>
    <message>
        <source>Gradients of the layers</source>
        <translation>Gradien tiap lapisan</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Langkah demi langkah</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Settings of the lab</source>
        <translation>Pengaturan lab</translation>
    </message>
    <message>
        <source>There is no lesson “{name}”. There are: {choices}.</source>
        <translation>Tidak ada pelajaran “{name}”. Yang ada: {choices}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation>“{path}” tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>a formula begins with $$ and does not end.</source>
        <translation>ada rumus yang diawali $$ tetapi tidak ditutup.</translation>
    </message>
    <message>
        <source>a formula has more than {most} characters.</source>
        <translation>ada rumus yang lebih panjang dari {most} karakter.</translation>
    </message>
    <message>
        <source>in the formula “{latex}”, braces do not fit together.</source>
        <translation>kurung kurawal dalam rumus “{latex}” tidak berpasangan.</translation>
    </message>
    <message>
        <source>in the formula “{latex}”, the command {command} is not known.</source>
        <translation>perintah {command} dalam rumus “{latex}” tidak dikenal.</translation>
    </message>
    <message>
        <source>the formula “{latex}” cannot be read ({reason}).</source>
        <translation>rumus “{latex}” tidak dapat dibaca ({reason}).</translation>
    </message>
    <message>
        <source>the format is {number}; this version of the program knows {known}.</source>
        <translation>formatnya {number}; versi program ini mengenal {known}.</translation>
    </message>
    <message>
        <source>controls belong to an experiment; this page has no field “experiment”.</source>
        <translation>controls adalah bagian dari percobaan; halaman ini tidak memiliki isian “experiment”.</translation>
    </message>
    <message>
        <source>this page has no exercises that could be counted.</source>
        <translation>halaman ini tidak memiliki latihan yang dapat dihitung.</translation>
    </message>
    <message>
        <source>a page has one demonstration, not {count}.</source>
        <translation>satu halaman memuat satu demonstrasi, bukan {count}.</translation>
    </message>
    <message>
        <source>one of the fields “at_least” and “at_most” is needed.</source>
        <translation>salah satu isian “at_least” dan “at_most” diperlukan.</translation>
    </message>
    <message>
        <source>at_least is more than at_most, which nothing can reach.</source>
        <translation>at_least lebih besar dari at_most, sehingga tidak mungkin tercapai.</translation>
    </message>
    <message>
        <source>the field “{name}” is missing.</source>
        <translation>isian “{name}” tidak ada.</translation>
    </message>
    <message>
        <source>a number with a comma falls apart between braces: write 0.9, or “0,9” in quotation marks.</source>
        <translation>angka dengan koma terpisah di antara kurung kurawal: tulis 0.9, atau “0,9” dalam tanda kutip.</translation>
    </message>
    <message>
        <source>there is no field “{name}”. There are: {choices}.</source>
        <translation>tidak ada isian “{name}”. Yang ada: {choices}.</translation>
    </message>
    <message>
        <source>fields with names are needed here, as in “title: …”.</source>
        <translation>di sini diperlukan isian bernama, seperti “title: …”.</translation>
    </message>
    <message>
        <source>1 to {most} entries are possible here, not {count}.</source>
        <translation>di sini dapat diisi 1 sampai {most} entri, bukan {count}.</translation>
    </message>
    <message>
        <source>“{name}” is no name: small letters, digits and _ only.</source>
        <translation>“{name}” bukan nama: hanya huruf kecil, angka, dan _.</translation>
    </message>
    <message>
        <source>a single value is needed here, not a list or fields.</source>
        <translation>di sini diperlukan satu nilai, bukan daftar atau isian.</translation>
    </message>
    <message>
        <source>a text is missing here.</source>
        <translation>teksnya belum diisi.</translation>
    </message>
    <message>
        <source>at most {most} characters are possible here, not {count}.</source>
        <translation>paling banyak {most} karakter di sini, bukan {count}.</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high} is needed, not {value}.</source>
        <translation>diperlukan bilangan bulat dari {low} sampai {high}, bukan {value}.</translation>
    </message>
    <message>
        <source>there is no “{name}”. Choose one of: {choices}.</source>
        <translation>tidak ada “{name}”. Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>“{name}” stands here a second time.</source>
        <translation>“{name}” tertulis dua kali di sini.</translation>
    </message>
    <message>
        <source>{file}, line {line}, {field}: {reason}</source>
        <translation>{file}, baris {line}, {field}: {reason}</translation>
    </message>
    <message>
        <source>the file cannot be read here ({problem}). Check the indentation, which is made of spaces; texts that have “: ” in them or begin with a sign such as * &amp; ! % @ [ need quotation marks.</source>
        <translation>berkas tidak dapat dibaca di sini ({problem}). Periksa indentasi, yang dibuat dengan spasi; teks yang memuat “: ” atau diawali tanda seperti * &amp; ! % @ [ perlu tanda kutip.</translation>
    </message>
    <message>
        <source>{file} is too large for a lesson: 1 MB at most.</source>
        <translation>{file} terlalu besar untuk sebuah pelajaran: paling banyak 1 MB.</translation>
    </message>
    <message>
        <source>these bytes are not text in UTF-8. Save the file as UTF-8.</source>
        <translation>isi di sini bukan teks UTF-8. Simpan berkas sebagai UTF-8.</translation>
    </message>
    <message>
        <source>there is a character that cannot be shown ({code}). Remove it.</source>
        <translation>ada karakter yang tidak dapat ditampilkan ({code}). Hapuslah.</translation>
    </message>
    <message>
        <source>a second document begins; a file holds one lesson.</source>
        <translation>dokumen kedua dimulai di sini; satu berkas memuat satu pelajaran.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>berkas kosong.</translation>
    </message>
    <message>
        <source>the name of a field must be a word.</source>
        <translation>nama isian harus berupa kata.</translation>
    </message>
    <message>
        <source>“{name}” stands here a second time; the first is in line {first}.</source>
        <translation>“{name}” tertulis dua kali; yang pertama di baris {first}.</translation>
    </message>
    <message>
        <source>anchors (&amp;) and references (*) cannot be used; quote a text that begins so.</source>
        <translation>jangkar (&amp;) dan rujukan (*) tidak dapat dipakai; beri tanda kutip pada teks yang diawali tanda itu.</translation>
    </message>
    <message>
        <source>tags (!) cannot be used; quote a text that begins so.</source>
        <translation>tag (!) tidak dapat dipakai; beri tanda kutip pada teks yang diawali tanda itu.</translation>
    </message>
    <message>
        <source>too many values, or lists within lists, for a lesson.</source>
        <translation>terlalu banyak nilai, atau daftar di dalam daftar, untuk sebuah pelajaran.</translation>
    </message>
</context>
<context>
    <name>LessonHandlers</name>
    <message>
        <source>Open a lesson</source>
        <translation>Buka pelajaran</translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml)</source>
        <translation>Pelajaran (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Save a lesson to begin with</source>
        <translation>Simpan contoh pelajaran</translation>
    </message>
    <message>
        <source>my_lesson</source>
        <translation>pelajaran_saya</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Tersimpan: {name}</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Kumpulkan hasil</translation>
    </message>
    <message>
        <source>Your name, as it is to stand in the file:</source>
        <translation>Nama Anda, seperti yang akan tertulis di berkas:</translation>
    </message>
    <message>
        <source>Results (*{suffix})</source>
        <translation>Hasil (*{suffix})</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Tertulis: {name}</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>The data are in a file, which a line of text cannot carry.</source>
        <translation>Datanya berada dalam berkas, yang tidak dapat dibawa oleh sebaris teks.</translation>
    </message>
    <message>
        <source>As a line of text the experiment would have {count} characters; at most {most} can be pasted.</source>
        <translation>Sebagai sebaris teks eksperimen ini panjangnya {count} karakter; paling banyak {most} yang dapat ditempel.</translation>
    </message>
    <message>
        <source>The text is much too long for an experiment.</source>
        <translation>Teks ini terlalu panjang untuk sebuah eksperimen.</translation>
    </message>
    <message>
        <source>The clipboard holds no experiment: that would begin with “{start}”.</source>
        <translation>Papan klip tidak berisi eksperimen: eksperimen diawali “{start}”.</translation>
    </message>
    <message>
        <source>The line is not complete, or has strange characters: copy all of it once more.</source>
        <translation>Barisnya tidak lengkap atau mengandung karakter asing: salin seluruhnya sekali lagi.</translation>
    </message>
    <message>
        <source>The line was made by another version of the program (format {version}).</source>
        <translation>Baris ini dibuat dengan versi program yang lain (format {version}).</translation>
    </message>
    <message>
        <source>The line is damaged: {reason}. Copy all of it once more.</source>
        <translation>Barisnya rusak: {reason}. Salin seluruhnya sekali lagi.</translation>
    </message>
    <message>
        <source>The data file has {count} numbers; a line of text can carry at most {most} of them.</source>
        <translation>Berkas data memuat {count} bilangan; sebaris teks paling banyak membawa {most} bilangan.</translation>
    </message>
    <message>
        <source>The experiment cannot pass as a line of text.</source>
        <translation>Eksperimen tidak dapat dipindahkan sebagai sebaris teks.</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Mean absolute error (MAE)</source>
        <translation>Galat mutlak rata-rata (MAE)</translation>
    </message>
    <message>
        <source>Mean squared error (MSE)</source>
        <translation>Galat kuadrat rata-rata (MSE)</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropi silang</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Entropi silang biner</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Huber&apos;s δ</source>
        <translation>δ pada Huber</translation>
    </message>
    <message>
        <source>Errors up to δ are squared, larger ones count linearly.</source>
        <translation>Galat hingga δ dikuadratkan, yang lebih besar dihitung linear.</translation>
    </message>
    <message>
        <source>All errors count linearly: slopes stay as steep near the minimum, and the loss swings there.</source>
        <translation>Semua galat dihitung linear: kemiringan tetap curam di dekat minimum, dan loss berayun di sana.</translation>
    </message>
    <message>
        <source>All errors are squared: single outliers pull the network to themselves.</source>
        <translation>Semua galat dikuadratkan: satu pencilan saja sudah menarik jaringan ke arahnya.</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence</source>
        <translation>Divergensi Kullback–Leibler</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Training</source>
        <translation>Latih</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Uji</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Akurasi</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Loss and accuracy over the epochs</source>
        <translation>Loss dan akurasi terhadap epok</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>The number that was clicked on</source>
        <translation>Bilangan yang diklik</translation>
    </message>
    <message>
        <source>The worked example</source>
        <translation>Contoh terhitung</translation>
    </message>
    <message>
        <source>Small weights: no state is much more probable than the others.</source>
        <translation>Bobot kecil: tidak ada keadaan yang jauh lebih mungkin daripada yang lain.</translation>
    </message>
    <message>
        <source>Two that agree</source>
        <translation>Dua yang sepakat</translation>
    </message>
    <message>
        <source>h₁ holds v₁ and v₂ together: both are 1, or both are 0. v₃ does as it likes.</source>
        <translation>h₁ mengikat v₁ dan v₂: keduanya 1 atau keduanya 0. v₃ berbuat sesukanya.</translation>
    </message>
    <message>
        <source>Two remembered patterns</source>
        <translation>Dua pola yang diingat</translation>
    </message>
    <message>
        <source>101 and 010 are remembered. Between them lie states of high energy, which are hardly visited.</source>
        <translation>101 dan 010 diingat. Di antaranya terdapat keadaan berenergi tinggi yang jarang dikunjungi.</translation>
    </message>
    <message>
        <source>All numbers 0</source>
        <translation>Semua bilangan 0</translation>
    </message>
    <message>
        <source>Every state has the energy 0, and all 32 are equally probable.</source>
        <translation>Setiap keadaan berenergi 0, dan ke-32 keadaan sama mungkinnya.</translation>
    </message>
</context>
<context>
    <name>MachinePicture</name>
    <message>
        <source>Boltzmann machine</source>
        <translation>Mesin Boltzmann</translation>
    </message>
    <message>
        <source>Click a unit to switch it, or a number to turn it. Keys: arrows go from unit to unit, the space bar switches.</source>
        <translation>Klik sebuah unit untuk mengubahnya, atau sebuah bilangan untuk menggesernya. Tombol: panah berpindah dari unit ke unit, spasi mengubah unit.</translation>
    </message>
</context>
<context>
    <name>MachinePlay</name>
    <message>
        <source>Nothing has been drawn yet: a unit becomes 1 where a random number r is below its p.</source>
        <translation>Belum ada yang ditarik: sebuah unit menjadi 1 bila bilangan acak r di bawah p-nya.</translation>
    </message>
    <message>
        <source>Drawn: {units}</source>
        <translation>Ditarik: {units}</translation>
    </message>
    <message>
        <source>Most probable is v = {v}, h = {h} with P = {p}.</source>
        <translation>Yang paling mungkin adalah v = {v}, h = {h} dengan P = {p}.</translation>
    </message>
    <message>
        <source>The {count} most probable states have P = {p} each.</source>
        <translation>{count} keadaan yang paling mungkin masing-masing mempunyai P = {p}.</translation>
    </message>
    <message>
        <source>{count} states met; their shares are {share} % away from the probabilities.</source>
        <translation>{count} keadaan dijumpai; porsinya berjarak {share} % dari peluangnya.</translation>
    </message>
    <message>
        <source>Machine to begin with</source>
        <translation>Mesin awal</translation>
    </message>
    <message>
        <source>↑ Up: draw h</source>
        <translation>↑ Naik: tarik h</translation>
    </message>
    <message>
        <source>↓ Down: draw v</source>
        <translation>↓ Turun: tarik v</translation>
    </message>
    <message>
        <source>{count} steps down and up</source>
        <translation>{count} langkah turun dan naik</translation>
    </message>
    <message>
        <source>Forget what was met</source>
        <translation>Lupakan yang dijumpai</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Fit the network to the data</source>
        <translation>Sesuaikan jaringan dengan data</translation>
    </message>
    <message>
        <source>Mend what does not fit</source>
        <translation>Perbaiki yang tidak cocok</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Pelatihan</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>The image that stands at ({x}, {y}); drag the ring.</source>
        <translation>Citra yang berada di ({x}, {y}); seret lingkarannya.</translation>
    </message>
    <message>
        <source>The image that stands at {x}; drag the ring.</source>
        <translation>Citra yang berada di {x}; seret lingkarannya.</translation>
    </message>
    <message>
        <source>All further numbers of the bottleneck are at their mean.</source>
        <translation>Semua bilangan leher botol lainnya berada pada rata-ratanya.</translation>
    </message>
    <message>
        <source>Map of the codes of test images</source>
        <translation>Peta kode citra uji</translation>
    </message>
    <message>
        <source>Drag the ring, or move it with the arrow keys</source>
        <translation>Seret lingkaran, atau gerakkan dengan tombol panah</translation>
    </message>
    <message>
        <source>Code 1</source>
        <translation>Kode 1</translation>
    </message>
    <message>
        <source>Code 2</source>
        <translation>Kode 2</translation>
    </message>
    <message>
        <source>Image at the ring</source>
        <translation>Citra pada lingkaran</translation>
    </message>
    <message>
        <source>Images over the whole map</source>
        <translation>Citra di seluruh peta</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>{count} of {total} samples of “{actual}” are taken for “{said}”.</source>
        <translation>{count} dari {total} sampel “{actual}” diprediksi sebagai “{said}”.</translation>
    </message>
    <message>
        <source>True class: {name}</source>
        <translation>Kelas sebenarnya: {name}</translation>
    </message>
    <message>
        <source>Predicted class: {name}</source>
        <translation>Kelas prediksi: {name}</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Loss, training</source>
        <translation>Loss, latih</translation>
    </message>
    <message>
        <source>Loss, test</source>
        <translation>Loss, uji</translation>
    </message>
    <message>
        <source>Accuracy, training</source>
        <translation>Akurasi, latih</translation>
    </message>
    <message>
        <source>Accuracy, test</source>
        <translation>Akurasi, uji</translation>
    </message>
    <message>
        <source>R², training</source>
        <translation>R², latih</translation>
    </message>
    <message>
        <source>R², test</source>
        <translation>R², uji</translation>
    </message>
    <message>
        <source>Pseudo-log-likelihood, test</source>
        <translation>Log-likelihood semu, uji</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence</source>
        <translation>Divergensi Jensen–Shannon</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>Bobot dan bias</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation>Neuron tersembunyi</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Width of the bottleneck</source>
        <translation>Lebar leher botol</translation>
    </message>
    <message>
        <source>Exercises solved on this page</source>
        <translation>Latihan yang selesai di halaman ini</translation>
    </message>
    <message>
        <source>{low} ≤ {measure} ≤ {high}</source>
        <translation>{low} ≤ {measure} ≤ {high}</translation>
    </message>
    <message>
        <source>{measure} ≥ {low}</source>
        <translation>{measure} ≥ {low}</translation>
    </message>
    <message>
        <source>{measure} ≤ {high}</source>
        <translation>{measure} ≤ {high}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Pelatihan</translation>
    </message>
    <message>
        <source>La&amp;bs</source>
        <translation>La&amp;b</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>Le&amp;sson</source>
        <translation>Pelaj&amp;aran</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Ba&amp;hasa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Bant&amp;uan</translation>
    </message>
    <message>
        <source>Cop&amp;y as code</source>
        <translation>&amp;Salin sebagai kode</translation>
    </message>
    <message>
        <source>Save fi&amp;gure</source>
        <translation>Simpan &amp;gambar</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Buka yang &amp;terakhir</translation>
    </message>
</context>
<context>
    <name>Mlp</name>
    <message>
        <source>On the canvas: + and − above each layer, and between layers; or the panel Network.</source>
        <translation>Di kanvas: + dan − di atas setiap lapisan dan di antara lapisan; atau panel Jaringan.</translation>
    </message>
    <message>
        <source>How many hidden layers there are, and how many neurons each has: what the network can express.</source>
        <translation>Berapa lapisan tersembunyi dan berapa neuron di masing-masing: apa yang dapat diungkapkan jaringan.</translation>
    </message>
    <message>
        <source>One neuron cannot enclose the circle; three can just do it, sixteen do it easily.</source>
        <translation>Satu neuron tidak dapat melingkupi lingkaran; tiga baru saja cukup, enam belas melakukannya dengan mudah.</translation>
    </message>
    <message>
        <source>Above each layer on the canvas, or for all hidden layers in the panel Network.</source>
        <translation>Di atas setiap lapisan di kanvas, atau untuk semua lapisan tersembunyi di panel Jaringan.</translation>
    </message>
    <message>
        <source>The function of the hidden neurons; with identity, all layers together are one straight cut.</source>
        <translation>Fungsi neuron tersembunyi; dengan identity, semua lapisan bersama-sama hanya satu potongan lurus.</translation>
    </message>
    <message>
        <source>Identity learns nothing of the circle; every curved function does.</source>
        <translation>Identity tidak mempelajari apa pun tentang lingkaran; setiap fungsi yang melengkung bisa.</translation>
    </message>
    <message>
        <source>L2 penalty λ in the panel Training, with “Divide by the batch size” switched on: scikit-learn&apos;s penalty is α/(2m)·Σw² with m the samples of the batch; the lecture&apos;s, and ours without that switch, is λ/2·Σw².</source>
        <translation>Penalti L2 λ di panel Pelatihan, dengan “Bagi dengan ukuran batch” dinyalakan: penalti scikit-learn adalah α/(2m)·Σw² dengan m banyaknya sampel dalam batch; penalti kuliah, dan punya kita tanpa pilihan itu, adalah λ/2·Σw².</translation>
    </message>
    <message>
        <source>A price on large weights: they stay small and the boundary smooth.</source>
        <translation>Harga bagi bobot besar: bobot tetap kecil dan batas keputusan tetap halus.</translation>
    </message>
    <message>
        <source>The larger α, the smaller the weights.</source>
        <translation>Makin besar α, makin kecil bobotnya.</translation>
    </message>
    <message>
        <source>Batch size in the panel Training; “auto” is 200, or all samples where there are fewer.</source>
        <translation>Ukuran batch di panel Pelatihan; “auto” berarti 200, atau semua sampel bila kurang dari itu.</translation>
    </message>
    <message>
        <source>How many samples are averaged for one step: an epoch of small batches has many steps.</source>
        <translation>Berapa sampel yang dirata-ratakan untuk satu langkah: satu epok dengan batch kecil berisi banyak langkah.</translation>
    </message>
    <message>
        <source>After as many epochs, smaller batches have come further: they made more steps.</source>
        <translation>Setelah epok yang sama banyak, batch kecil sudah lebih jauh: langkahnya lebih banyak.</translation>
    </message>
    <message>
        <source>“Stop after some epochs” in the panel Training; else a run goes on until you pause it.</source>
        <translation>“Berhenti setelah sejumlah epok” di panel Pelatihan; jika tidak, pelatihan berjalan sampai Anda menjedanya.</translation>
    </message>
    <message>
        <source>After how many epochs training ends, whether it is done or not.</source>
        <translation>Setelah berapa epok pelatihan berakhir, selesai atau belum.</translation>
    </message>
    <message>
        <source>More epochs, smaller training loss. (scikit-learn warns where the limit ended the run.)</source>
        <translation>Makin banyak epok, makin kecil loss pelatihan. (scikit-learn memberi peringatan bila batas ini yang mengakhiri pelatihan.)</translation>
    </message>
    <message>
        <source>“New order in every epoch” in the panel Training.</source>
        <translation>“Urutan baru tiap epok” di panel Pelatihan.</translation>
    </message>
    <message>
        <source>Whether every epoch takes the samples in a new order; here the data come class after class.</source>
        <translation>Apakah setiap epok mengambil sampel dengan urutan baru; di sini data datang kelas demi kelas.</translation>
    </message>
    <message>
        <source>Without shuffling, the end of every epoch unlearns half of its beginning.</source>
        <translation>Tanpa pengacakan, akhir setiap epok melupakan sebagian yang dipelajari di awalnya.</translation>
    </message>
    <message>
        <source>Seed of the weights in the panel Network; New weights takes another one.</source>
        <translation>Benih bobot di panel Jaringan; Bobot baru mengambil benih lain.</translation>
    </message>
    <message>
        <source>Which random numbers are drawn for weights and order; the same seed is the same run.</source>
        <translation>Bilangan acak mana yang diambil untuk bobot dan urutan; benih yang sama berarti pelatihan yang sama.</translation>
    </message>
    <message>
        <source>Twice seed 0 is one curve. Other seeds end elsewhere: one run alone proves nothing.</source>
        <translation>Dua kali benih 0 adalah satu kurva. Benih lain berakhir di tempat lain: satu pelatihan saja tidak membuktikan apa-apa.</translation>
    </message>
    <message>
        <source>Tolerance in the panel Training, once “Without improvement” is switched on.</source>
        <translation>Toleransi di panel Pelatihan, setelah “Bila tidak membaik” dinyalakan.</translation>
    </message>
    <message>
        <source>An epoch that lowers the loss by no more than this counts as no improvement.</source>
        <translation>Epok yang menurunkan loss tidak lebih dari ini dianggap tanpa perbaikan.</translation>
    </message>
    <message>
        <source>The smaller the tolerance, the longer training goes on.</source>
        <translation>Makin kecil toleransi, makin lama pelatihan berlangsung.</translation>
    </message>
    <message>
        <source>Nothing to set: the panel Loss keeps the record, and “nnplayground train” shows its progress.</source>
        <translation>Tidak ada yang diatur: panel Loss menyimpan catatannya, dan “nnplayground train” menampilkan kemajuannya.</translation>
    </message>
    <message>
        <source>Whether a line with the loss is printed after each epoch; nothing else.</source>
        <translation>Apakah satu baris berisi loss dicetak setelah setiap epok; tidak lebih.</translation>
    </message>
    <message>
        <source>Both runs are equal to the last bit. Below is what would be printed.</source>
        <translation>Kedua pelatihan sama sampai bit terakhir. Di bawah ini yang akan dicetak.</translation>
    </message>
    <message>
        <source>Run once more goes on (True); Reset and then Run begins anew (False).</source>
        <translation>Jalankan sekali lagi melanjutkan (True); kembalikan ke awal lalu Jalankan memulai dari awal (False).</translation>
    </message>
    <message>
        <source>Whether a second call of fit goes on from the weights of the first; here fit is called twice.</source>
        <translation>Apakah pemanggilan fit yang kedua melanjutkan bobot dari yang pertama; di sini fit dipanggil dua kali.</translation>
    </message>
    <message>
        <source>Cold, the second half repeats the first; warm, it goes on from there.</source>
        <translation>Bila dingin, paruh kedua mengulang yang pertama; bila hangat, pelatihan berlanjut dari sana.</translation>
    </message>
    <message>
        <source>“Watch a validation part” in the panel Training; it needs “Without improvement”.</source>
        <translation>“Pantau data validasi” di panel Pelatihan; memerlukan “Bila tidak membaik”.</translation>
    </message>
    <message>
        <source>Sets samples aside, stops when the score on them no longer rises, and brings the best weights back.</source>
        <translation>Menyisihkan sampel, berhenti bila skornya tidak lagi naik, dan mengembalikan bobot terbaik.</translation>
    </message>
    <message>
        <source>It ends soon; the run that goes on learns the noise, and its test loss rises.</source>
        <translation>Pelatihan segera berakhir; yang terus berjalan mempelajari derau, dan loss ujinya naik.</translation>
    </message>
    <message>
        <source>Validation share in the panel Training, once “Watch a validation part” is switched on.</source>
        <translation>Porsi validasi di panel Pelatihan, setelah “Pantau data validasi” dinyalakan.</translation>
    </message>
    <message>
        <source>How much of the training data early stopping sets aside: more make its score surer.</source>
        <translation>Seberapa banyak data latih yang disisihkan henti dini: makin banyak, makin pasti skornya.</translation>
    </message>
    <message>
        <source>What is set aside is not learned from.</source>
        <translation>Yang disisihkan tidak ikut dipelajari.</translation>
    </message>
    <message>
        <source>Patience in the panel Training, once “Without improvement” is switched on.</source>
        <translation>Kesabaran di panel Pelatihan, setelah “Bila tidak membaik” dinyalakan.</translation>
    </message>
    <message>
        <source>How many epochs in a row may pass without improvement before training stops.</source>
        <translation>Berapa epok berturut-turut boleh berlalu tanpa perbaikan sebelum pelatihan berhenti.</translation>
    </message>
    <message>
        <source>The more patience, the later the end.</source>
        <translation>Makin sabar, makin lambat berakhirnya.</translation>
    </message>
    <message>
        <source>Solver in the panel Training; scikit-learn&apos;s “sgd” has momentum, so ours is SGD + Nesterov.</source>
        <translation>Solver di panel Pelatihan; “sgd” milik scikit-learn memakai momentum, jadi padanannya di sini SGD + Nesterov.</translation>
    </message>
    <message>
        <source>How the gradient moves the weights: in small batches (sgd, adam), or all data at once (lbfgs).</source>
        <translation>Bagaimana gradien menggerakkan bobot: dalam batch kecil (sgd, adam), atau semua data sekaligus (lbfgs).</translation>
    </message>
    <message>
        <source>With few samples L-BFGS is far ahead after as many epochs, at one rate that nobody had to choose.</source>
        <translation>Dengan sedikit sampel, L-BFGS jauh di depan setelah epok yang sama banyak, tanpa laju yang harus dipilih siapa pun.</translation>
    </message>
    <message>
        <source>“Rate over time” in the panel Training; scikit-learn heeds it with sgd alone.</source>
        <translation>“Jadwal laju” di panel Pelatihan; scikit-learn hanya mengindahkannya untuk sgd.</translation>
    </message>
    <message>
        <source>Whether the rate stays, falls with every sample seen (invscaling), or is divided by 5 when the loss rests.</source>
        <translation>Apakah laju tetap, turun dengan setiap sampel yang dilihat (invscaling), atau dibagi 5 bila loss tidak turun lagi.</translation>
    </message>
    <message>
        <source>The curve shows the rate: one stays, one falls from the first sample on, one in steps.</source>
        <translation>Kurva menunjukkan laju: satu tetap, satu turun sejak sampel pertama, satu turun bertangga.</translation>
    </message>
    <message>
        <source>Learning rate in the panel Training.</source>
        <translation>Laju pembelajaran di panel Pelatihan.</translation>
    </message>
    <message>
        <source>How long a step is for a gradient of 1. Here plain gradient descent learns a sine.</source>
        <translation>Berapa panjang langkah untuk gradien sebesar 1. Di sini penurunan gradien biasa mempelajari kurva sinus.</translation>
    </message>
    <message>
        <source>Too small creeps, too large shakes or diverges: its curve ends (∞).</source>
        <translation>Yang terlalu kecil merayap, yang terlalu besar bergetar atau divergen: kurvanya putus (∞).</translation>
    </message>
    <message>
        <source>Power p of “Inverse scaling” in the panel Training.</source>
        <translation>Pangkat p dari “Skala terbalik” di panel Pelatihan.</translation>
    </message>
    <message>
        <source>How fast the rate of invscaling falls: η/(t+1)ᵖ, where t counts the samples seen.</source>
        <translation>Seberapa cepat laju invscaling turun: η/(t+1)ᵖ, dengan t banyaknya sampel yang sudah dilihat.</translation>
    </message>
    <message>
        <source>The larger the power, the sooner the steps are too short to get anywhere.</source>
        <translation>Makin besar pangkatnya, makin cepat langkah menjadi terlalu pendek untuk sampai ke mana pun.</translation>
    </message>
    <message>
        <source>Momentum μ of the solvers SGD + momentum and SGD + Nesterov in the panel Training.</source>
        <translation>Momentum μ dari solver SGD + momentum dan SGD + Nesterov di panel Pelatihan.</translation>
    </message>
    <message>
        <source>How much of the last step is kept in the next one: steps in one direction add up.</source>
        <translation>Seberapa banyak langkah terakhir dipertahankan dalam langkah berikutnya: langkah searah saling menambah.</translation>
    </message>
    <message>
        <source>With μ = 0.9 steps are up to ten times as long; the loss falls the faster.</source>
        <translation>Dengan μ = 0.9 langkah menjadi sampai sepuluh kali lebih panjang; loss turun lebih cepat.</translation>
    </message>
    <message>
        <source>The solver SGD + Nesterov (True) or SGD + momentum (False) in the panel Training.</source>
        <translation>Solver SGD + Nesterov (True) atau SGD + momentum (False) di panel Pelatihan.</translation>
    </message>
    <message>
        <source>Whether the gradient is taken where momentum will have led, so that it brakes in time.</source>
        <translation>Apakah gradien diambil di tempat yang akan dituju momentum, sehingga mengerem pada waktunya.</translation>
    </message>
    <message>
        <source>With μ = 0.98 both overshoot; with Nesterov the loss goes up less on its way.</source>
        <translation>Dengan μ = 0.98 keduanya kebablasan; dengan Nesterov loss lebih sedikit naik di tengah jalan.</translation>
    </message>
    <message>
        <source>β₁ of Adam in the panel Training.</source>
        <translation>β₁ dari Adam di panel Pelatihan.</translation>
    </message>
    <message>
        <source>Over how many steps, about 1/(1−β₁), Adam averages the gradient: its momentum.</source>
        <translation>Selama berapa langkah, sekitar 1/(1−β₁), Adam merata-ratakan gradien: momentumnya.</translation>
    </message>
    <message>
        <source>An average over a hundred steps (0.99) overshoots: the loss goes up again and again.</source>
        <translation>Rata-rata seratus langkah (0.99) kebablasan: loss berulang kali naik lagi.</translation>
    </message>
    <message>
        <source>β₂ of Adam in the panel Training.</source>
        <translation>β₂ dari Adam di panel Pelatihan.</translation>
    </message>
    <message>
        <source>Over how many steps, about 1/(1−β₂), Adam averages the squared gradient that it divides by.</source>
        <translation>Selama berapa langkah, sekitar 1/(1−β₂), Adam merata-ratakan kuadrat gradien yang menjadi pembaginya.</translation>
    </message>
    <message>
        <source>A memory of two steps (0.5) follows single batches: the loss shivers. Long ones are calmer.</source>
        <translation>Ingatan dua langkah (0.5) mengikuti batch satu per satu: loss bergetar. Ingatan panjang lebih tenang.</translation>
    </message>
    <message>
        <source>ε of Adam in the panel Training; scikit-learn adds it before bias correction, which is a switch there.</source>
        <translation>ε dari Adam di panel Pelatihan; scikit-learn menambahkannya sebelum koreksi bias, yang ada pilihannya di sana.</translation>
    </message>
    <message>
        <source>A small number that Adam adds to what it divides by, so that it never divides by 0.</source>
        <translation>Bilangan kecil yang ditambahkan Adam pada pembaginya agar tidak pernah membagi dengan 0.</translation>
    </message>
    <message>
        <source>A large ε outweighs the gradients&apos; own size: steps shrink, and learning slows down.</source>
        <translation>ε yang besar mengalahkan ukuran gradien sendiri: langkah mengecil dan pembelajaran melambat.</translation>
    </message>
    <message>
        <source>Most evaluations of the cost, of L-BFGS in the panel Training.</source>
        <translation>Evaluasi biaya maksimum dari L-BFGS di panel Pelatihan.</translation>
    </message>
    <message>
        <source>How often L-BFGS may evaluate the cost before it stops.</source>
        <translation>Berapa kali L-BFGS boleh mengevaluasi biaya sebelum berhenti.</translation>
    </message>
    <message>
        <source>With few evaluations it stops on its way.</source>
        <translation>Dengan sedikit evaluasi, L-BFGS berhenti di tengah jalan.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>it has bytes that are no letters</source>
        <translation>ada bita yang bukan huruf</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>terlalu panjang</translation>
    </message>
    <message>
        <source>it begins or ends with a space or a dot, or is empty</source>
        <translation>diawali atau diakhiri spasi atau titik, atau kosong</translation>
    </message>
    <message>
        <source>the sign {sign} cannot be in a name</source>
        <translation>tanda {sign} tidak boleh ada dalam nama</translation>
    </message>
    <message>
        <source>Windows keeps this name for a device</source>
        <translation>Windows memakai nama ini untuk perangkat</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a file: {why}.</source>
        <translation>“{name}” tidak dapat menjadi nama berkas: {why}.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Hidden layers</source>
        <translation>Lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Bobot awal</translation>
    </message>
    <message>
        <source>Seed of the weights</source>
        <translation>Benih bobot</translation>
    </message>
    <message>
        <source>Trained weights stay wherever they still fit; other first weights start training anew.</source>
        <translation>Bobot yang sudah dilatih dipertahankan selama masih cocok; bobot awal lain memulai pelatihan dari awal.</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Distribusi</translation>
    </message>
    <message>
        <source>Choose the activation of the hidden layers</source>
        <translation>Pilih aktivasi lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Change a parameter of the activation</source>
        <translation>Ubah parameter aktivasi</translation>
    </message>
    <message>
        <source>Choose the activation of the output</source>
        <translation>Pilih aktivasi keluaran</translation>
    </message>
    <message>
        <source>Change dropout</source>
        <translation>Ubah dropout</translation>
    </message>
    <message>
        <source>Choose the initialiser</source>
        <translation>Pilih cara bobot awal</translation>
    </message>
    <message>
        <source>Change a parameter of the initialiser</source>
        <translation>Ubah parameter bobot awal</translation>
    </message>
    <message>
        <source>Draw other weights</source>
        <translation>Acak ulang bobot</translation>
    </message>
</context>
<context>
    <name>NetworkNames</name>
    <message>
        <source>Inputs</source>
        <translation>Masukan</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Hidden {n}</source>
        <translation>Tersembunyi {n}</translation>
    </message>
    <message>
        <source>{layer}, neuron {unit}</source>
        <translation>{layer}, neuron {unit}</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>diputus</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>dikunci</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
</context>
<context>
    <name>NetworkTable</name>
    <message>
        <source>At most {most} cells can be copied or changed at once.</source>
        <translation>Paling banyak {most} sel dapat disalin atau diubah sekaligus.</translation>
    </message>
    <message>
        <source>Lock weights</source>
        <translation>Kunci bobot</translation>
    </message>
    <message>
        <source>Unlock weights</source>
        <translation>Buka kunci bobot</translation>
    </message>
    <message>
        <source>Cut weights</source>
        <translation>Putus bobot</translation>
    </message>
    <message>
        <source>Restore weights</source>
        <translation>Sambung kembali bobot</translation>
    </message>
    <message>
        <source>Free weights</source>
        <translation>Lepaskan bobot</translation>
    </message>
    <message>
        <source>as the network</source>
        <translation>seperti jaringan</translation>
    </message>
    <message>
        <source>Change the neurons of a layer</source>
        <translation>Ubah neuron suatu lapisan</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Choose the activation of a layer</source>
        <translation>Pilih aktivasi suatu lapisan</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Bobot awal</translation>
    </message>
    <message>
        <source>Choose the initialiser of a layer</source>
        <translation>Pilih cara bobot awal suatu lapisan</translation>
    </message>
    <message>
        <source>Change dropout of a layer</source>
        <translation>Ubah dropout suatu lapisan</translation>
    </message>
    <message>
        <source>Change a penalty of a layer</source>
        <translation>Ubah penalti suatu lapisan</translation>
    </message>
    <message>
        <source>Also fed by</source>
        <translation>Juga menerima dari</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Sumber lapisan</translation>
    </message>
    <message>
        <source>as the training</source>
        <translation>seperti pelatihan</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Table of</source>
        <translation>Isi tabel</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>The network as a table</source>
        <translation>Jaringan sebagai tabel</translation>
    </message>
    <message>
        <source>Enter or a digit: type a number; L: lock; X: cut; U: leave to training; M: show in the output plot</source>
        <translation>Enter atau angka: ketik bilangan; L: kunci; X: putus; U: serahkan pada pelatihan; M: tampilkan di plot keluaran</translation>
    </message>
    <message>
        <source>Set a weight</source>
        <translation>Atur bobot</translation>
    </message>
    <message>
        <source>Paste weights</source>
        <translation>Tempel bobot</translation>
    </message>
    <message>
        <source>{count} rows were copied, but only {room} are left from here on.</source>
        <translation>{count} baris disalin, tetapi dari sini hanya tersisa {room}.</translation>
    </message>
    <message>
        <source>Bias is</source>
        <translation>Keadaan bias</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>Bobot terbesar</translation>
    </message>
    <message>
        <source>Weights locked</source>
        <translation>Bobot terkunci</translation>
    </message>
    <message>
        <source>Weights cut</source>
        <translation>Bobot terputus</translation>
    </message>
    <message>
        <source>free</source>
        <translation>bebas</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>{count} selected: {name}</source>
        <translation>{count} dipilih: {name}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Citra</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>The image that the network is asked about.</source>
        <translation>Citra yang ditanyakan kepada jaringan.</translation>
    </message>
    <message>
        <source>The output layer: one neuron for each class.</source>
        <translation>Lapisan keluaran: satu neuron untuk setiap kelas.</translation>
    </message>
    <message>
        <source>Channel {n}: {low} to {high}.</source>
        <translation>Kanal {n}: {low} sampai {high}.</translation>
    </message>
    <message>
        <source>Unit {n}: {a}.</source>
        <translation>Unit {n}: {a}.</translation>
    </message>
    <message>
        <source>Network from the image to the classes</source>
        <translation>Jaringan dari citra hingga kelas</translation>
    </message>
    <message>
        <source>Arrow keys choose a stage, up and down make it larger or smaller; + adds, Delete removes</source>
        <translation>Tombol panah memilih tahap, atas dan bawah memperbesar atau memperkecilnya; + menambah, Delete menghapus</translation>
    </message>
    <message>
        <source>Feature maps of the chosen stage</source>
        <translation>Peta fitur tahap yang dipilih</translation>
    </message>
</context>
<context>
    <name>NeuronDemo</name>
    <message>
        <source>right</source>
        <translation>benar</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>salah</translation>
    </message>
    <message>
        <source>✓ This neuron is the {gate}: it says 1 (z ≥ 0) exactly where it should.</source>
        <translation>✓ {gate} terbangun: neuron ini menjawab 1 (z ≥ 0) tepat di tempat yang seharusnya.</translation>
    </message>
    <message>
        <source>{right} of 4 corners are right. The neuron says 1 where z ≥ 0, the coloured half.</source>
        <translation>{right} dari 4 sudut benar. Neuron menjawab 1 bila z ≥ 0, yaitu daerah berwarna.</translation>
    </message>
    <message>
        <source>Activation f</source>
        <translation>Aktivasi f</translation>
    </message>
    <message>
        <source>Build a gate</source>
        <translation>Bangun gerbang</translation>
    </message>
    <message>
        <source>Reset numbers</source>
        <translation>Kembalikan angka</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>diminta</translation>
    </message>
</context>
<context>
    <name>NeuronHeading</name>
    <message>
        <source>Show the output again</source>
        <translation>Tampilkan keluaran lagi</translation>
    </message>
    <message>
        <source>Show the output again (Esc)</source>
        <translation>Tampilkan keluaran lagi (Esc)</translation>
    </message>
    <message>
        <source>Input {symbol}</source>
        <translation>Masukan {symbol}</translation>
    </message>
    <message>
        <source>Neuron {symbol}</source>
        <translation>Neuron {symbol}</translation>
    </message>
</context>
<context>
    <name>NeuronPicture</name>
    <message>
        <source>Dendrites: inputs</source>
        <translation>Dendrit: masukan</translation>
    </message>
    <message>
        <source>Cell body: sum z</source>
        <translation>Badan sel: jumlah z</translation>
    </message>
    <message>
        <source>Axon: output y = f(z)</source>
        <translation>Akson: keluaran y = f(z)</translation>
    </message>
    <message>
        <source>A neuron</source>
        <translation>Sebuah neuron</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>About this experiment</source>
        <translation>Tentang eksperimen ini</translation>
    </message>
    <message>
        <source>Fold the description away, or open it</source>
        <translation>Lipat deskripsi, atau buka</translation>
    </message>
    <message>
        <source>Description of the experiment</source>
        <translation>Deskripsi eksperimen</translation>
    </message>
</context>
<context>
    <name>NumberKeys</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>a step up or down</source>
        <translation>satu langkah naik atau turun</translation>
    </message>
    <message>
        <source>Page up, page down</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>ten steps</source>
        <translation>sepuluh langkah</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>put what was typed in force</source>
        <translation>memberlakukan yang diketik</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>give up what was typed</source>
        <translation>membatalkan yang diketik</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>A number is missing.</source>
        <translation>Bilangan belum diisi.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write it like 0.01 or 0,01 or 1e-3.</source>
        <translation>“{text}” bukan bilangan. Tulis seperti 0.01 atau 0,01 atau 1e-3.</translation>
    </message>
    <message>
        <source>“{text}” may be a fraction or thousands. Write {fraction} or {thousands}.</source>
        <translation>“{text}” bisa berarti pecahan atau ribuan. Tulis {fraction} atau {thousands}.</translation>
    </message>
    <message>
        <source>{text} is too large.</source>
        <translation>{text} terlalu besar.</translation>
    </message>
    <message>
        <source>A fraction cannot have 0 below the line.</source>
        <translation>Penyebut pecahan tidak boleh 0.</translation>
    </message>
    <message>
        <source>{text} is not a whole number.</source>
        <translation>{text} bukan bilangan bulat.</translation>
    </message>
</context>
<context>
    <name>OneValueRow</name>
    <message>
        <source>Sizes of the hidden layers, as 8,8; 0 for none</source>
        <translation>Ukuran lapisan tersembunyi, misalnya 8,8; 0 berarti tanpa lapisan</translation>
    </message>
    <message>
        <source>A value; the button beside it lists them</source>
        <translation>Satu nilai; tombol di sebelahnya menampilkan pilihan</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Choose from a list</source>
        <translation>Pilih dari daftar</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Set a weight</source>
        <translation>Atur bobot</translation>
    </message>
    <message>
        <source>Set weights</source>
        <translation>Atur beberapa bobot</translation>
    </message>
    <message>
        <source>Lock weights</source>
        <translation>Kunci bobot</translation>
    </message>
    <message>
        <source>Unlock weights</source>
        <translation>Buka kunci bobot</translation>
    </message>
    <message>
        <source>Cut weights</source>
        <translation>Putus bobot</translation>
    </message>
    <message>
        <source>Restore weights</source>
        <translation>Sambung kembali bobot</translation>
    </message>
    <message>
        <source>Free weights</source>
        <translation>Lepaskan bobot</translation>
    </message>
    <message>
        <source>Add a neuron</source>
        <translation>Tambah neuron</translation>
    </message>
    <message>
        <source>Duplicate neurons</source>
        <translation>Gandakan neuron</translation>
    </message>
    <message>
        <source>Remove neurons</source>
        <translation>Hapus neuron</translation>
    </message>
    <message>
        <source>Move a neuron</source>
        <translation>Pindahkan neuron</translation>
    </message>
    <message>
        <source>Change the neurons of a layer</source>
        <translation>Ubah jumlah neuron lapisan</translation>
    </message>
    <message>
        <source>Choose the activation of a layer</source>
        <translation>Pilih aktivasi lapisan</translation>
    </message>
    <message>
        <source>Insert a layer</source>
        <translation>Sisipkan lapisan</translation>
    </message>
    <message>
        <source>Duplicate a layer</source>
        <translation>Gandakan lapisan</translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation>Hapus lapisan</translation>
    </message>
    <message>
        <source>Move a layer</source>
        <translation>Pindahkan lapisan</translation>
    </message>
    <message>
        <source>Add a skip connection</source>
        <translation>Tambah sambungan lompat</translation>
    </message>
    <message>
        <source>Remove a skip connection</source>
        <translation>Hapus sambungan lompat</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Not tried yet.</source>
        <translation>Belum dicoba.</translation>
    </message>
</context>
<context>
    <name>OwnText</name>
    <message>
        <source>{count} letters, {different} different ones; at most {most}.</source>
        <translation>{count} huruf, {different} huruf berbeda; paling banyak {most}.</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Buka teks</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.csv)</source>
        <translation>Teks (*.txt *.md *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Type or paste a text here</source>
        <translation>Ketik atau tempelkan teks di sini</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Teks sendiri</translation>
    </message>
    <message>
        <source>Learn from it</source>
        <translation>Pelajari</translation>
    </message>
    <message>
        <source>Begin anew with the text as it stands here</source>
        <translation>Mulai lagi dengan teks yang tertulis di sini</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Muat…</translation>
    </message>
    <message>
        <source>Read a text from a file</source>
        <translation>Baca teks dari berkas</translation>
    </message>
</context>
<context>
    <name>PaintBar</name>
    <message>
        <source>Features that are not drawn get the mean of the selection, or of all samples.</source>
        <translation>Fitur yang tidak digambar diberi rerata sampel terpilih, atau rerata semua sampel.</translation>
    </message>
    <message>
        <source>The first target is drawn; the others get the mean of the selection, or of all samples.</source>
        <translation>Target pertama digambar; yang lain diberi rerata sampel terpilih, atau rerata semua sampel.</translation>
    </message>
    <message>
        <source>Class of the samples painted</source>
        <translation>Kelas sampel yang dilukis</translation>
    </message>
    <message>
        <source>Class of the samples painted; the keys 1 to 9 choose it in the plot</source>
        <translation>Kelas sampel yang dilukis; tombol 1 sampai 9 memilihnya di grafik</translation>
    </message>
    <message>
        <source>Add a class; name it in the table of samples</source>
        <translation>Tambah kelas; beri nama di tabel sampel</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Tambah kelas</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Jari-jari</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Rapat</translation>
    </message>
    <message>
        <source>Go on with an even selection of them</source>
        <translation>Lanjutkan dengan pilihan merata</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>NN Playground · {title}</source>
        <translation>NN Playground · {title}</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Demonstration in the program: {name}</source>
        <translation>Peragaan dalam program: {name}</translation>
    </message>
    <message>
        <source>Experiment: {name}</source>
        <translation>Eksperimen: {name}</translation>
    </message>
    <message>
        <source>☐ Checkpoint: {text}</source>
        <translation>☐ Titik capaian: {text}</translation>
    </message>
    <message>
        <source>Untitled experiment</source>
        <translation>Eksperimen tanpa judul</translation>
    </message>
    <message>
        <source>It learns from “{data}”: {train} training and {test} test samples.</source>
        <translation>Belajar dari “{data}”: {train} sampel latih dan {test} sampel uji.</translation>
    </message>
    <message>
        <source>The network has {sizes} units, inputs first; its hidden layers: {hidden}, its output: {output}.</source>
        <translation>Jaringan memiliki {sizes} unit, dimulai dari masukan; lapisan tersembunyi: {hidden}, keluaran: {output}.</translation>
    </message>
    <message>
        <source>The network has {sizes} units, inputs first; its output: {output}.</source>
        <translation>Jaringan memiliki {sizes} unit, dimulai dari masukan; keluaran: {output}.</translation>
    </message>
    <message>
        <source>It is trained by {solver} with the cost {loss}, a learning rate of {rate}, and {size} samples in a batch.</source>
        <translation>Dilatih dengan {solver}, fungsi biaya {loss}, laju pembelajaran {rate}, dan {size} sampel tiap batch.</translation>
    </message>
    <message>
        <source>It is trained by {solver} with the cost {loss}, on all training samples at once.</source>
        <translation>Dilatih dengan {solver} dan fungsi biaya {loss}, pada semua sampel latih sekaligus.</translation>
    </message>
    <message>
        <source>State: {status}.</source>
        <translation>Keadaan: {status}.</translation>
    </message>
    <message>
        <source>It cannot be trained as it is set, so that there are no results.</source>
        <translation>Dengan pengaturan ini tidak dapat dilatih, jadi tidak ada hasil.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latih</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Uji</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Mean loss, without penalties</source>
        <translation>Rerata loss, tanpa penalti</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Akurasi</translation>
    </message>
    <message>
        <source>{measure} of {target}</source>
        <translation>{measure} {target}</translation>
    </message>
    <message>
        <source>Confusion matrix of the test samples: rows are true classes, columns predicted ones</source>
        <translation>Matriks konfusi sampel uji: baris kelas sebenarnya, kolom kelas prediksi</translation>
    </message>
    <message>
        <source>Confusion matrix of the training samples: rows are true classes, columns predicted ones</source>
        <translation>Matriks konfusi sampel latih: baris kelas sebenarnya, kolom kelas prediksi</translation>
    </message>
    <message>
        <source>The confusion matrix of {count} classes has no room on paper.</source>
        <translation>Matriks konfusi dengan {count} kelas tidak muat di kertas.</translation>
    </message>
    <message>
        <source>Not all outputs of the network are numbers, so there is nothing to judge.</source>
        <translation>Tidak semua keluaran jaringan berupa bilangan, jadi tidak ada yang dapat dinilai.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Presisi</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Pages are A4, in light colours and in the language of the window, with drawings as shapes.</source>
        <translation>Halaman berukuran A4, berwarna terang, dalam bahasa jendela, dengan gambar vektor.</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Cetak atau simpan sebagai PDF</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Apa</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Pre&amp;view …</source>
        <translation>Pra&amp;tinjau …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Cetak …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>Simpan sebagai P&amp;DF …</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Baris {line}: {why}</translation>
    </message>
    <message>
        <source>a new row needs all {width} cells.</source>
        <translation>baris baru memerlukan lengkap {width} sel.</translation>
    </message>
    <message>
        <source>More than {most} cells cannot be pasted; open the table as a data file.</source>
        <translation>Lebih dari {most} sel tidak dapat ditempelkan; buka tabel itu sebagai berkas data.</translation>
    </message>
</context>
<context>
    <name>Penalty</name>
    <message>
        <source>L2 penalty λ</source>
        <translation>Penalti L2 λ</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0, large ones most: smoother boundaries.</source>
        <translation>Menarik setiap bobot ke arah 0, terutama yang besar: batas lebih mulus.</translation>
    </message>
    <message>
        <source>L1 penalty λ₁</source>
        <translation>Penalti L1 λ₁</translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 by the same step: many become 0.</source>
        <translation>Menarik setiap bobot ke arah 0 dengan langkah yang sama: banyak yang menjadi 0.</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Feed-forward</source>
        <translation>Umpan maju</translation>
    </message>
    <message>
        <source>Deltas</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>Partial derivatives</source>
        <translation>Turunan parsial</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Pembaruan</translation>
    </message>
</context>
<context>
    <name>PhaseRow</name>
    <message>
        <source>Go to the beginning of “{phase}”</source>
        <translation>Ke awal “{phase}”</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>judging folds</source>
        <translation>lipatan penilai</translation>
    </message>
    <message>
        <source>samples learned from</source>
        <translation>sampel yang dipelajari</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Knob along the axis</source>
        <translation>Setelan pada sumbu datar</translation>
    </message>
    <message>
        <source>Knob up the axis</source>
        <translation>Setelan pada sumbu tegak</translation>
    </message>
    <message>
        <source>with the best of the others</source>
        <translation>dengan yang terbaik dari setelan lain</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>to {n}</source>
        <translation>ke {n}</translation>
    </message>
    <message>
        <source>from {n}</source>
        <translation>dari {n}</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>bias</translation>
    </message>
    <message>
        <source>Layer of the weight</source>
        <translation>Lapisan bobot</translation>
    </message>
    <message>
        <source>Neuron that it leads to</source>
        <translation>Neuron yang dituju</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Asalnya</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>{settings} settings × {folds} folds × {seeds} seeds = {total} trainings</source>
        <translation>{settings} setelan × {folds} lipatan × {seeds} benih = {total} pelatihan</translation>
    </message>
    <message>
        <source>{total} trainings are too many; at most {most} can be.</source>
        <translation>{total} pelatihan terlalu banyak; paling banyak {most}.</translation>
    </message>
    <message>
        <source>&amp;Add a row</source>
        <translation>T&amp;ambah baris</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Dicoba</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Pe&amp;riksa lagi</translation>
    </message>
    <message>
        <source>Look at the network and its run as they are now, with these folds and seeds</source>
        <translation>Periksa jaringan dan pelatihannya sebagaimana adanya sekarang, dengan lipatan dan benih ini</translation>
    </message>
</context>
<context>
    <name>Plane</name>
    <message>
        <source>Plane of the inputs: the half in which z ≥ 0</source>
        <translation>Bidang masukan: separuh tempat z ≥ 0</translation>
    </message>
    <message>
        <source>Drag the point, or move it with the arrow keys</source>
        <translation>Geser titik, atau gerakkan dengan tombol panah</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Curves appear here as the epochs go by.</source>
        <translation>Kurva muncul di sini seiring berjalannya epok.</translation>
    </message>
    <message>
        <source>No number is finite here any more.</source>
        <translation>Tidak ada lagi bilangan yang berhingga di sini.</translation>
    </message>
    <message>
        <source>The curve begins with the first step.</source>
        <translation>Kurva dimulai pada langkah pertama.</translation>
    </message>
</context>
<context>
    <name>PlotWords</name>
    <message>
        <source>Epoch {epoch}: training loss {train}, test loss {test}.</source>
        <translation>Epok {epoch}: loss latih {train}, loss uji {test}.</translation>
    </message>
    <message>
        <source>Right are {train} % of the training samples and {test} % of the test samples.</source>
        <translation>Benar {train} % dari sampel latih dan {test} % dari sampel uji.</translation>
    </message>
    <message>
        <source>R² is {train} on the training samples and {test} on the test samples.</source>
        <translation>R² sebesar {train} pada sampel latih dan {test} pada sampel uji.</translation>
    </message>
    <message>
        <source>layer {number}: {value}</source>
        <translation>lapisan {number}: {value}</translation>
    </message>
    <message>
        <source>{name} over {x}: {first} at {begin}, {last} at {end}; lowest {low}, highest {high}.</source>
        <translation>{name} terhadap {x}: {first} pada {begin}, {last} pada {end}; terendah {low}, tertinggi {high}.</translation>
    </message>
    <message>
        <source>{name} over {x}: {low} everywhere.</source>
        <translation>{name} terhadap {x}: {low} di mana-mana.</translation>
    </message>
    <message>
        <source>{name} over {x}: {low} at {left}.</source>
        <translation>{name} terhadap {x}: {low} pada {left}.</translation>
    </message>
    <message>
        <source>{name} over {x}: {count} points from {low} to {high}, {x} from {left} to {right}.</source>
        <translation>{name} terhadap {x}: {count} titik dari {low} sampai {high}, {x} dari {left} sampai {right}.</translation>
    </message>
    <message>
        <source>Mark at {place}.</source>
        <translation>Tanda di {place}.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Dan {count} lagi.</translation>
    </message>
    <message>
        <source>There are no curves or points in it.</source>
        <translation>Tidak ada kurva atau titik di dalamnya.</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>{rows} samples are too many to be edited by hand: at most {most} of {columns} features can be.</source>
        <translation>{rows} sampel terlalu banyak untuk disunting dengan tangan: paling banyak {most} dengan {columns} fitur.</translation>
    </message>
    <message>
        <source>The numbers would become too large.</source>
        <translation>Bilangannya akan menjadi terlalu besar.</translation>
    </message>
    <message>
        <source>Turning needs two different columns.</source>
        <translation>Pemutaran memerlukan dua kolom yang berbeda.</translation>
    </message>
    <message>
        <source>Two classes at least have to stay.</source>
        <translation>Setidaknya dua kelas harus tetap ada.</translation>
    </message>
    <message>
        <source>These samples have numbers to predict, no classes.</source>
        <translation>Sampel ini memiliki bilangan yang diprediksi, bukan kelas.</translation>
    </message>
    <message>
        <source>There is no class {number}: there are {count}.</source>
        <translation>Tidak ada kelas {number}: hanya ada {count}.</translation>
    </message>
    <message>
        <source>The name of a class needs 1 to {most} characters.</source>
        <translation>Nama kelas memerlukan 1 sampai {most} karakter.</translation>
    </message>
    <message>
        <source>There is a class “{name}” already.</source>
        <translation>Kelas “{name}” sudah ada.</translation>
    </message>
</context>
<context>
    <name>Pooling</name>
    <message>
        <source>Largest value</source>
        <translation>Nilai terbesar</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Rata-rata</translation>
    </message>
</context>
<context>
    <name>Predicted</name>
    <message>
        <source>Mean over the training samples</source>
        <translation>Rata-rata atas sampel latih</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>Satu sampel</translation>
    </message>
    <message>
        <source>Number of the sample</source>
        <translation>Nomor sampel</translation>
    </message>
    <message>
        <source>The network is being prepared.</source>
        <translation>Jaringan sedang disiapkan.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>latih</translation>
    </message>
    <message>
        <source>not in training</source>
        <translation>tidak dilatihkan</translation>
    </message>
    <message>
        <source>Sample {number} of {count} ({part}): its class is {name}.</source>
        <translation>Sampel {number} dari {count} ({part}): kelasnya {name}.</translation>
    </message>
    <message>
        <source>Means over {count} training samples; the bars are the mean target and the mean prediction.</source>
        <translation>Rata-rata atas {count} sampel latih; batangnya adalah target rata-rata dan prediksi rata-rata.</translation>
    </message>
    <message>
        <source>Means over {count} training samples, evenly picked; so are the bars.</source>
        <translation>Rata-rata atas {count} sampel latih yang diambil merata; batangnya juga.</translation>
    </message>
    <message>
        <source>Most wrong</source>
        <translation>Paling salah</translation>
    </message>
    <message>
        <source>Go to the training sample that the network is most wrong about</source>
        <translation>Ke sampel latih yang prediksinya paling salah</translation>
    </message>
    <message>
        <source>Which samples</source>
        <translation>Sampel yang mana</translation>
    </message>
    <message>
        <source>Target P and prediction Q</source>
        <translation>Target P dan prediksi Q</translation>
    </message>
</context>
<context>
    <name>Predictions</name>
    <message>
        <source>The data have numbers as targets and no classes: what the network says is a number, not a probability. Choose data with classes.</source>
        <translation>Target data ini bilangan, bukan kelas: yang dikatakan jaringan adalah bilangan, bukan peluang. Pilih data yang memiliki kelas.</translation>
    </message>
    <message>
        <source>The outputs are no probabilities. Give the output layer the logistic or the softmax function.</source>
        <translation>Keluarannya bukan peluang. Beri lapisan keluaran fungsi logistik atau softmax.</translation>
    </message>
    <message>
        <source>The outputs can be read as probabilities, but the cost is not a cross-entropy: training makes something else small.</source>
        <translation>Keluarannya dapat dibaca sebagai peluang, tetapi biayanya bukan entropi silang: pelatihan memperkecil hal lain.</translation>
    </message>
    <message>
        <source>Every output is a coin of its own, yes or no, and the cross-entropies add up.</source>
        <translation>Setiap keluaran adalah koin tersendiri, ya atau tidak, dan entropi silangnya dijumlahkan.</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>bukan {name}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>This page of the lesson</source>
        <translation>Halaman pelajaran ini</translation>
    </message>
    <message>
        <source>All pages of the lesson</source>
        <translation>Semua halaman pelajaran</translation>
    </message>
    <message>
        <source>Report of the experiment</source>
        <translation>Laporan eksperimen</translation>
    </message>
    <message>
        <source>This computer has no printer.</source>
        <translation>Komputer ini tidak memiliki pencetak.</translation>
    </message>
    <message>
        <source>Add one in the settings of the system and print again, or save the pages as PDF and print that elsewhere.</source>
        <translation>Tambahkan pencetak di pengaturan sistem lalu cetak lagi, atau simpan halaman sebagai PDF dan cetak di tempat lain.</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Simpan sebagai PDF …</translation>
    </message>
    <message>
        <source>The pages were not made.</source>
        <translation>Halaman tidak jadi dibuat.</translation>
    </message>
    <message>
        <source>The printer does not take the pages. See whether it is switched on and connected, or save them as PDF.</source>
        <translation>Pencetak tidak menerima halaman. Periksa apakah pencetak menyala dan tersambung, atau simpan sebagai PDF.</translation>
    </message>
</context>
<context>
    <name>PrintingHandlers</name>
    <message>
        <source>Printing</source>
        <translation>Pencetakan</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Membuat halaman …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Tersimpan: {name}</translation>
    </message>
    <message>
        <source>Sent to the printer: {name}</source>
        <translation>Dikirim ke pencetak: {name}</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zum</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Pages as they would be printed: {count}</source>
        <translation>Halaman seperti akan dicetak: {count}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There are no samples: paint some in the output plot or add rows to the table of samples.</source>
        <translation>Tidak ada sampel: lukis beberapa di grafik keluaran atau tambahkan baris pada tabel sampel.</translation>
    </message>
    <message>
        <source>There is only one class: a network needs two to tell apart.</source>
        <translation>Hanya ada satu kelas: jaringan memerlukan dua kelas untuk dibedakan.</translation>
    </message>
    <message>
        <source>All samples are of the class “{name}”: paint some of another one.</source>
        <translation>Semua sampel termasuk kelas “{name}”: lukis beberapa dari kelas lain.</translation>
    </message>
    <message>
        <source>{loss} compares probabilities, but the targets are numbers.</source>
        <translation>{loss} membandingkan peluang, tetapi targetnya bilangan.</translation>
    </message>
    <message>
        <source>Softmax outputs are probabilities, but the targets are numbers.</source>
        <translation>Keluaran softmax adalah peluang, tetapi targetnya bilangan.</translation>
    </message>
    <message>
        <source>{loss} needs the output activation {activation}.</source>
        <translation>{loss} memerlukan aktivasi keluaran {activation}.</translation>
    </message>
    <message>
        <source>The data have {targets} targets, but the network has {units} outputs.</source>
        <translation>Data memiliki {targets} target, tetapi jaringan memiliki {units} keluaran.</translation>
    </message>
    <message>
        <source>Softmax over one output is always 1: {classes} classes need {needed} outputs.</source>
        <translation>Softmax atas satu keluaran selalu 1: {classes} kelas memerlukan {needed} keluaran.</translation>
    </message>
    <message>
        <source>{classes} classes need {needed} outputs, but the network has {units}.</source>
        <translation>{classes} kelas memerlukan {needed} keluaran, tetapi jaringan memiliki {units}.</translation>
    </message>
    <message>
        <source>The data have no feature “{key}”. They have: {choices}.</source>
        <translation>Data tidak memiliki fitur “{key}”. Yang ada: {choices}.</translation>
    </message>
    <message>
        <source>Softmax belongs to the output, not to hidden layer {n}.</source>
        <translation>Tempat softmax adalah keluaran, bukan lapisan tersembunyi {n}.</translation>
    </message>
    <message>
        <source>Layer {n} is a binary step with slope 0: the weights up to it will not move.</source>
        <translation>Lapisan {n} adalah undak biner dengan kemiringan 0: bobot sampai lapisan itu tidak akan berubah.</translation>
    </message>
    <message>
        <source>A learning rate of {rate} is very large; training will probably diverge.</source>
        <translation>Laju pembelajaran {rate} sangat besar; pelatihan mungkin akan divergen.</translation>
    </message>
    <message>
        <source>Batches of {size} are larger than the data: all {samples} samples are one.</source>
        <translation>Batch berukuran {size} melebihi data: semua {samples} sampel menjadi satu batch.</translation>
    </message>
    <message>
        <source>Early stopping needs a tolerance.</source>
        <translation>Henti dini memerlukan toleransi.</translation>
    </message>
    <message>
        <source>{classes} classes are many: is the target an identifier?</source>
        <translation>{classes} kelas terlalu banyak: apakah targetnya nomor pengenal?</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Title and description</source>
        <translation>Judul dan deskripsi</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Judul</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Deskripsi</translation>
    </message>
    <message>
        <source>The description has {count} characters; at most {most} are kept. Shorten it.</source>
        <translation>Deskripsi memiliki {count} karakter; paling banyak {most} yang disimpan. Persingkatlah.</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>The next experiment</source>
        <translation>Eksperimen berikutnya</translation>
    </message>
    <message>
        <source>For: {reasons}</source>
        <translation>Untuk: {reasons}</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>Simpan perubahan pada {name}?</translation>
    </message>
    <message>
        <source>Edits and trained weights are lost otherwise.</source>
        <translation>Jika tidak, suntingan dan bobot hasil pelatihan akan hilang.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>&amp;Jangan simpan</translation>
    </message>
    <message>
        <source>The experiment is not saved.</source>
        <translation>Eksperimen belum tersimpan.</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Simpan seb&amp;agai …</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Coba lagi</translation>
    </message>
    <message>
        <source>{name} was changed by another program.</source>
        <translation>{name} telah diubah oleh program lain.</translation>
    </message>
    <message>
        <source>Saving here would write over those changes.</source>
        <translation>Menyimpan di sini akan menimpa perubahan itu.</translation>
    </message>
    <message>
        <source>Write &amp;over it</source>
        <translation>&amp;Timpa</translation>
    </message>
    <message>
        <source>{name} is open in another window.</source>
        <translation>{name} sedang dibuka di jendela lain.</translation>
    </message>
    <message>
        <source>A copy can be opened; it has to be saved under another name.</source>
        <translation>Salinannya dapat dibuka; salinan itu harus disimpan dengan nama lain.</translation>
    </message>
    <message>
        <source>Open a &amp;copy</source>
        <translation>Buka &amp;salinan</translation>
    </message>
    <message>
        <source>The data file of the experiment is not there.</source>
        <translation>Berkas data eksperimen ini tidak ada.</translation>
    </message>
    <message>
        <source>“{path}” was moved or deleted.</source>
        <translation>“{path}” telah dipindahkan atau dihapus.</translation>
    </message>
    <message>
        <source>&amp;Look for it …</source>
        <translation>&amp;Cari …</translation>
    </message>
    <message>
        <source>The data have changed since the experiment was saved.</source>
        <translation>Data telah berubah sejak eksperimen disimpan.</translation>
    </message>
    <message>
        <source>“{path}” has another content now. The weights were trained on the old one.</source>
        <translation>Isi “{path}” sekarang lain. Bobot dilatih dengan isi yang lama.</translation>
    </message>
    <message>
        <source>&amp;Look for the old file …</source>
        <translation>&amp;Cari berkas lama …</translation>
    </message>
    <message>
        <source>Take the &amp;new data</source>
        <translation>Pakai data &amp;baru</translation>
    </message>
    <message>
        <source>NN Playground did not close properly last time.</source>
        <translation>NN Playground tidak tertutup dengan semestinya.</translation>
    </message>
    <message>
        <source>{name} can be brought back as it was on {when}.</source>
        <translation>{name} dapat dipulihkan seperti keadaannya pada {when}.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Pulihkan</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Not &amp;now</source>
        <translation>Jangan &amp;sekarang</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>the untitled experiment</source>
        <translation>eksperimen tanpa judul</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>The experiment cannot be opened.</source>
        <translation>Eksperimen tidak dapat dibuka.</translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message>
        <source>Lane {number}</source>
        <translation>Jalur {number}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>This cannot race.</source>
        <translation>Ini tidak dapat ikut berlomba.</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>Sumbu loss logaritmik</translation>
    </message>
    <message>
        <source>Draw the other samples, too (dashed)</source>
        <translation>Gambar juga sampel yang lain (putus-putus)</translation>
    </message>
    <message>
        <source>Loss (less wins)</source>
        <translation>Loss (terkecil menang)</translation>
    </message>
    <message>
        <source>Accuracy or R² (more wins)</source>
        <translation>Akurasi atau R² (terbesar menang)</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>Sampel latih</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>Sampel validasi</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>Sampel uji</translation>
    </message>
    <message>
        <source>By epochs</source>
        <translation>Per epok</translation>
    </message>
    <message>
        <source>By computing time</source>
        <translation>Menurut waktu hitung</translation>
    </message>
    <message>
        <source>Loss at the goal</source>
        <translation>Loss di target</translation>
    </message>
    <message>
        <source>A lane has won when its loss falls to this.</source>
        <translation>Sebuah lintasan menang bila loss-nya turun sampai nilai ini.</translation>
    </message>
    <message>
        <source>No lane ever gets there, and the epochs decide.</source>
        <translation>Tidak ada lintasan yang sampai, dan jumlah epok yang menentukan.</translation>
    </message>
    <message>
        <source>All lanes are there at once: the start decides, and not how they learn.</source>
        <translation>Semua lintasan langsung sampai: yang menentukan awalnya, bukan cara belajarnya.</translation>
    </message>
    <message>
        <source>Accuracy or R² at the goal</source>
        <translation>Akurasi atau R² di target</translation>
    </message>
    <message>
        <source>A lane has won when its score rises to this.</source>
        <translation>Sebuah lintasan menang bila skornya naik sampai nilai ini.</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>Epok paling banyak</translation>
    </message>
    <message>
        <source>In place of what the lanes have planned for themselves</source>
        <translation>Menggantikan rencana masing-masing jalur</translation>
    </message>
    <message>
        <source>Whoever begins slowly and becomes better later has no chance.</source>
        <translation>Yang mulai lambat tetapi kemudian lebih baik tidak mendapat kesempatan.</translation>
    </message>
    <message>
        <source>The race takes long after all lanes have come to rest.</source>
        <translation>Lomba berlangsung lama setelah semua lintasan tidak berubah lagi.</translation>
    </message>
    <message>
        <source>Epochs of patience</source>
        <translation>Epok kesabaran</translation>
    </message>
    <message>
        <source>A lane gives up after so many epochs without an improvement.</source>
        <translation>Jalur menyerah setelah sekian epok tanpa perbaikan.</translation>
    </message>
    <message>
        <source>A lane gives up on a plateau that it would have left.</source>
        <translation>Sebuah lintasan menyerah di dataran yang sebenarnya akan ditinggalkannya.</translation>
    </message>
    <message>
        <source>Lanes that learn nothing more keep the others waiting.</source>
        <translation>Lintasan yang tidak belajar lagi membuat yang lain menunggu.</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>Perbaikan terkecil</translation>
    </message>
    <message>
        <source>What becomes better by less counts as no improvement.</source>
        <translation>Perbaikan yang lebih kecil dari ini dianggap tidak ada.</translation>
    </message>
    <message>
        <source>The smallest flicker counts as progress, and no lane gives up.</source>
        <translation>Kedipan sekecil apa pun dihitung sebagai kemajuan, dan tidak ada lintasan yang menyerah.</translation>
    </message>
    <message>
        <source>Lanes give up although they still learn, only slowly.</source>
        <translation>Lintasan menyerah padahal masih belajar, hanya lambat.</translation>
    </message>
    <message>
        <source>There is a goal</source>
        <translation>Ada target</translation>
    </message>
    <message>
        <source>Lanes give up</source>
        <translation>Jalur boleh menyerah</translation>
    </message>
    <message>
        <source>Same starting weights</source>
        <translation>Bobot awal sama</translation>
    </message>
    <message>
        <source>Loss (test)</source>
        <translation>Loss (uji)</translation>
    </message>
    <message>
        <source>Accuracy (test)</source>
        <translation>Akurasi (uji)</translation>
    </message>
    <message>
        <source>R² (test)</source>
        <translation>R² (uji)</translation>
    </message>
    <message>
        <source>Loss (validation)</source>
        <translation>Loss (validasi)</translation>
    </message>
    <message>
        <source>Accuracy (validation)</source>
        <translation>Akurasi (validasi)</translation>
    </message>
    <message>
        <source>R² (validation)</source>
        <translation>R² (validasi)</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Detik</translation>
    </message>
    <message>
        <source>Something on the left is not right yet.</source>
        <translation>Ada isian di sebelah kiri yang belum benar.</translation>
    </message>
    <message>
        <source>Ready. Whatever is changed puts all lanes back to the start.</source>
        <translation>Siap. Setiap perubahan mengembalikan semua jalur ke garis awal.</translation>
    </message>
    <message>
        <source>The training on the canvas was paused, so that the race has the machine.</source>
        <translation>Pelatihan di kanvas dijeda agar komputer dapat dipakai untuk perlombaan.</translation>
    </message>
    <message>
        <source>The experiment on the canvas has changed; “Back to the start” takes that over.</source>
        <translation>Eksperimen di kanvas telah berubah; “Kembali ke garis awal” akan memakainya.</translation>
    </message>
    <message>
        <source>The experiment has other samples now than the race; nothing was changed.</source>
        <translation>Sampel eksperimen kini berbeda dengan sampel perlombaan; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Whoever made this experiment has locked parts of it; this lane would change them.</source>
        <translation>Pembuat eksperimen ini mengunci beberapa bagian, dan jalur ini akan mengubahnya.</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>Menyiapkan …</translation>
    </message>
    <message>
        <source>The race is over.</source>
        <translation>Perlombaan selesai.</translation>
    </message>
    <message>
        <source>The race is on.</source>
        <translation>Perlombaan berlangsung.</translation>
    </message>
    <message>
        <source>Paused in epoch {epoch}.</source>
        <translation>Dijeda pada epok {epoch}.</translation>
    </message>
    <message>
        <source>{lane} cannot race: {why}</source>
        <translation>{lane} tidak dapat ikut berlomba: {why}</translation>
    </message>
    <message>
        <source>The samples of {first} in place of others: {lanes}.</source>
        <translation>Memakai sampel {first}, bukan sampelnya sendiri: {lanes}.</translation>
    </message>
    <message>
        <source>The output was fitted to these samples: {lanes}.</source>
        <translation>Keluarannya disesuaikan dengan sampel ini: {lanes}.</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>The initialiser decides nothing where weights are those of {first}: {lanes}.</source>
        <translation>Cara bobot awal tidak berpengaruh karena bobotnya sama dengan {first}: {lanes}.</translation>
    </message>
    <message>
        <source>No layer has the shape of one of {first}, so other starting weights: {lanes}.</source>
        <translation>Tidak ada lapisan yang bentuknya sama dengan {first}, jadi bobot awalnya berbeda: {lanes}.</translation>
    </message>
    <message>
        <source>Weights of {first} in layer {shared}; others in layer {own}, whose shape differs: {lanes}.</source>
        <translation>Bobot {first} di lapisan {shared}; bobot lain di lapisan {own} yang bentuknya berbeda: {lanes}.</translation>
    </message>
    <message>
        <source>racing</source>
        <translation>berlomba</translation>
    </message>
    <message>
        <source>at the goal</source>
        <translation>di target</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>menyerah</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergen</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>di garis awal</translation>
    </message>
    <message>
        <source>It ended by itself: {why}.</source>
        <translation>Berhenti sendiri: {why}.</translation>
    </message>
    <message>
        <source>No improvement of {tolerance} since epoch {epoch}.</source>
        <translation>Tidak ada perbaikan sebesar {tolerance} sejak epok {epoch}.</translation>
    </message>
    <message>
        <source>{fewest} to {most} lanes can race, not {count}.</source>
        <translation>Yang dapat berlomba {fewest} sampai {most} jalur, bukan {count}.</translation>
    </message>
    <message>
        <source>The lanes have costs of different kinds, which cannot be compared: let another number decide.</source>
        <translation>Fungsi biaya jalur-jalur ini berlainan sehingga nilainya tidak dapat dibandingkan: pilih angka lain sebagai penentu.</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>loss latih</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>loss validasi</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>loss uji</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>akurasi latih</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>akurasi validasi</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>akurasi uji</translation>
    </message>
    <message>
        <source>training R²</source>
        <translation>R² latih</translation>
    </message>
    <message>
        <source>validation R²</source>
        <translation>R² validasi</translation>
    </message>
    <message>
        <source>test R²</source>
        <translation>R² uji</translation>
    </message>
    <message>
        <source>The test samples judge this race. Whoever chooses a network by it has used them: their score is too hopeful then, and only samples that were never looked at can say how good the network is.</source>
        <translation>Perlombaan ini dinilai dengan sampel uji. Siapa pun yang memilih jaringan dari hasilnya telah memakai sampel itu: skornya menjadi terlalu optimistis, dan hanya sampel yang belum pernah dilihat yang dapat menunjukkan mutu jaringan.</translation>
    </message>
    <message>
        <source>Compared with {one}: {other} {differences}.</source>
        <translation>Dibandingkan dengan {one}: {other} {differences}.</translation>
    </message>
    <message>
        <source>{measure} ≤ {value}</source>
        <translation>{measure} ≤ {value}</translation>
    </message>
    <message>
        <source>{measure} ≥ {value}</source>
        <translation>{measure} ≥ {value}</translation>
    </message>
    <message>
        <source>Every lane diverged. Try smaller learning rates.</source>
        <translation>Semua jalur divergen. Coba laju pembelajaran yang lebih kecil.</translation>
    </message>
    <message>
        <source>No lane has a number that can be compared.</source>
        <translation>Tidak ada jalur yang nilainya dapat dibandingkan.</translation>
    </message>
    <message>
        <source>{first} won: it came to {goal} in epoch {epoch}, and no other lane did.</source>
        <translation>{first} menang: mencapai {goal} pada epok {epoch}, dan tidak ada jalur lain yang mencapainya.</translation>
    </message>
    <message>
        <source>Dead heat: {first} and {second} came to {goal} in the same epoch, {epoch}.</source>
        <translation>Seri: {first} dan {second} mencapai {goal} pada epok yang sama, {epoch}.</translation>
    </message>
    <message>
        <source>{first} won: it came to {goal} after {time} s of computing, {later} s before {second}.</source>
        <translation>{first} menang: mencapai {goal} setelah {time} detik menghitung, {later} detik lebih awal daripada {second}.</translation>
    </message>
    <message>
        <source>{first} won: it came to {goal} in epoch {epoch}; {second} came there in epoch {after} ({later} later).</source>
        <translation>{first} menang: mencapai {goal} pada epok {epoch}; {second} baru pada epok {after} ({later} epok kemudian).</translation>
    </message>
    <message>
        <source>No lane came to {goal}. {first} came closest, with {value}.</source>
        <translation>Tidak ada jalur yang mencapai {goal}. Yang paling dekat {first}, dengan {value}.</translation>
    </message>
    <message>
        <source>No lane came to {goal}. {first} came closest, with {value}; then {second}, with {other}.</source>
        <translation>Tidak ada jalur yang mencapai {goal}. Yang paling dekat {first}, dengan {value}; lalu {second}, dengan {other}.</translation>
    </message>
    <message>
        <source>{first} won: its best {measure} is {value}, in epoch {epoch}.</source>
        <translation>{first} menang: {measure} terbaiknya {value}, pada epok {epoch}.</translation>
    </message>
    <message>
        <source>Dead heat: the best {measure} of {first} and of {second} is {value}.</source>
        <translation>Seri: {measure} terbaik {first} dan {second} adalah {value}.</translation>
    </message>
    <message>
        <source>{first} won: its best {measure} is {value}, in epoch {epoch}; that of {second} is {other}.</source>
        <translation>{first} menang: {measure} terbaiknya {value}, pada epok {epoch}; milik {second} {other}.</translation>
    </message>
</context>
<context>
    <name>RaceForm</name>
    <message>
        <source>Lanes</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>&amp;Add a lane</source>
        <translation>&amp;Tambah jalur</translation>
    </message>
    <message>
        <source>Like the one on the canvas</source>
        <translation>Seperti yang di kanvas</translation>
    </message>
    <message>
        <source>From the gallery …</source>
        <translation>Dari galeri …</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>Dari berkas …</translation>
    </message>
</context>
<context>
    <name>RaceHandlers</name>
    <message>
        <source>Take a lane from a file</source>
        <translation>Ambil jalur dari berkas</translation>
    </message>
    <message>
        <source>Experiments (*{suffix})</source>
        <translation>Eksperimen (*{suffix})</translation>
    </message>
</context>
<context>
    <name>RaceWindow</name>
    <message>
        <source>Take a lane of a race over</source>
        <translation>Ambil alih satu jalur perlombaan</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Lanjutkan</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Mulai</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Jeda</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Adu jaringan</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>Satu &amp;epok</translation>
    </message>
    <message>
        <source>Every lane does one epoch more</source>
        <translation>Setiap jalur menjalani satu epok lagi</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Kembali ke garis awal</translation>
    </message>
</context>
<context>
    <name>RbmPage</name>
    <message>
        <source>Chains of Gibbs sampling that began at random hidden units: what the machine holds to be likely.</source>
        <translation>Rantai penarikan Gibbs yang bermula pada unit tersembunyi acak: apa yang dianggap mungkin oleh mesin.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruksi</translation>
    </message>
    <message>
        <source>Gibbs sampling</source>
        <translation>Penarikan Gibbs</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Pelengkapan</translation>
    </message>
    <message>
        <source>Dreams</source>
        <translation>Mimpi</translation>
    </message>
</context>
<context>
    <name>RbmPanel</name>
    <message>
        <source>Machine</source>
        <translation>Mesin</translation>
    </message>
    <message>
        <source>Contrastive divergence</source>
        <translation>Divergensi kontrastif</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solver</translation>
    </message>
    <message>
        <source>Stop after some epochs</source>
        <translation>Berhenti setelah sejumlah epok</translation>
    </message>
    <message>
        <source>Seed of the start</source>
        <translation>Benih awal</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>☰ Contents</source>
        <translation>☰ Daftar isi</translation>
    </message>
    <message>
        <source>All lessons ({keys})</source>
        <translation>Semua pelajaran ({keys})</translation>
    </message>
    <message>
        <source>✕ Leave</source>
        <translation>✕ Tinggalkan</translation>
    </message>
    <message>
        <source>Leave the lesson; the window becomes as it was before</source>
        <translation>Tinggalkan pelajaran; jendela kembali seperti semula</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Pelajaran</translation>
    </message>
    <message>
        <source>← Previous</source>
        <translation>← Sebelumnya</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>Berikutnya →</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Halaman {number} dari {pages}</translation>
    </message>
</context>
<context>
    <name>RebuiltView</name>
    <message>
        <source>Mean square error of a pixel over the test images: {error}; of {width} principal components {pca}.</source>
        <translation>Rata-rata galat kuadrat satu piksel atas citra uji: {error}; dengan {width} komponen utama {pca}.</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Citra uji</translation>
    </message>
    <message>
        <source>As training shows them, spoilt</source>
        <translation>Seperti ditampilkan pelatihan, dirusak</translation>
    </message>
    <message>
        <source>Given back by the network</source>
        <translation>Dikembalikan oleh jaringan</translation>
    </message>
    <message>
        <source>Given back by principal components</source>
        <translation>Dikembalikan oleh komponen utama</translation>
    </message>
    <message>
        <source>Previous images</source>
        <translation>Citra sebelumnya</translation>
    </message>
    <message>
        <source>Next images</source>
        <translation>Citra berikutnya</translation>
    </message>
    <message>
        <source>Machines gone up, and down again: {n}</source>
        <translation>Mesin yang dinaiki lalu dituruni lagi: {n}</translation>
    </message>
    <message>
        <source>Mean square error of a pixel: {error}</source>
        <translation>Rata-rata galat kuadrat satu piksel: {error}</translation>
    </message>
    <message>
        <source>What the machine expects to see again</source>
        <translation>Apa yang diharapkan mesin terlihat kembali</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Rekonstruksi</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Kosongkan daftar</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Belum ada berkas</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>The program crashed the last time; the record of it is {path}.</source>
        <translation>Program mogok pada pemakaian terakhir; catatannya ada di {path}.</translation>
    </message>
    <message>
        <source>“{name}” was not brought back: that failed {count} times. It is kept as {path}.</source>
        <translation>“{name}” tidak dipulihkan: sudah gagal {count} kali. Berkasnya tetap ada: {path}.</translation>
    </message>
    <message>
        <source>The recovery file {path} was left out, and is kept. {reason}</source>
        <translation>Berkas pemulihan {path} dilewati dan tetap disimpan. {reason}</translation>
    </message>
    <message>
        <source>Waiting for the training, which is busy; it obeys as soon as it can.</source>
        <translation>Menunggu pelatihan yang sedang sibuk; perintah dijalankan secepatnya.</translation>
    </message>
    <message>
        <source>No copy is kept for the case of a crash. {reason}</source>
        <translation>Tidak ada salinan untuk berjaga-jaga terhadap kegagalan program. {reason}</translation>
    </message>
</context>
<context>
    <name>RecurrenceDemo</name>
    <message>
        <source>Unrolled</source>
        <translation>Dibentangkan</translation>
    </message>
    <message>
        <source>Gradients through time</source>
        <translation>Gradien melalui waktu</translation>
    </message>
</context>
<context>
    <name>ResidualPlots</name>
    <message>
        <source>Prediction</source>
        <translation>Prediksi</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residual</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Residuals over the predictions, and their histogram</source>
        <translation>Residual terhadap prediksi, dan histogramnya</translation>
    </message>
    <message>
        <source>Residual = target − prediction. A good network leaves points evenly around the dashed line, without a pattern.</source>
        <translation>Residual = target − prediksi. Jaringan yang baik menyisakan titik-titik yang tersebar merata di sekitar garis putus-putus, tanpa pola.</translation>
    </message>
</context>
<context>
    <name>Restored</name>
    <message>
        <source>The solver&apos;s memory was missing or of another form; it begins anew.</source>
        <translation>Memori solver tidak ada atau bentuknya lain; memori itu dimulai dari awal.</translation>
    </message>
    <message>
        <source>{name}: numbers of the type {type} are needed.</source>
        <translation>{name}: diperlukan bilangan bertipe {type}.</translation>
    </message>
    <message>
        <source>{name}: {expected} numbers are needed, but there are {found}.</source>
        <translation>{name}: diperlukan {expected} bilangan, tetapi yang ada {found}.</translation>
    </message>
    <message>
        <source>{name}: its numbers do not belong to this run.</source>
        <translation>{name}: bilangan-bilangannya tidak sesuai dengan pelatihan ini.</translation>
    </message>
    <message>
        <source>The saved weights do not fit the data and begin anew.</source>
        <translation>Bobot yang disimpan tidak cocok dengan data dan dimulai dari awal.</translation>
    </message>
    <message>
        <source>The weights are the saved ones, but training begins anew with them and the solver. {reason}</source>
        <translation>Bobotnya adalah yang disimpan, tetapi pelatihan dan solvernya dimulai dari awal. {reason}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>The best setting diverged when it was trained on all training samples.</source>
        <translation>Setelan terbaik divergen ketika dilatih dengan semua sampel latih.</translation>
    </message>
    <message>
        <source>Over the test samples: {name} {mean} ± {spread}</source>
        <translation>Pada sampel uji: {name} {mean} ± {spread}</translation>
    </message>
    <message>
        <source>Settings that were tried</source>
        <translation>Setelan yang telah dicoba</translation>
    </message>
    <message>
        <source>Standings</source>
        <translation>Kedudukan</translation>
    </message>
    <message>
        <source>&amp;Open this one on the canvas</source>
        <translation>&amp;Buka yang ini di kanvas</translation>
    </message>
    <message>
        <source>Put the selected lane, or the one ahead, in force as one step, with its weights</source>
        <translation>Berlakukan jalur terpilih, atau yang terdepan, sebagai satu langkah, lengkap dengan bobotnya</translation>
    </message>
    <message>
        <source>Put the selected setting, or the best one, in force as one step</source>
        <translation>Terapkan setelan yang dipilih, atau yang terbaik, sebagai satu langkah</translation>
    </message>
    <message>
        <source>&amp;Judge the best one by the test samples</source>
        <translation>&amp;Nilai yang terbaik dengan sampel uji</translation>
    </message>
    <message>
        <source>Do this last: from then on the test samples are no longer unseen</source>
        <translation>Lakukan ini paling akhir: sesudahnya sampel uji tidak lagi belum pernah dilihat</translation>
    </message>
    <message>
        <source>No sample is taken for this class, so it has no precision.</source>
        <translation>Tidak ada sampel yang diprediksi sebagai kelas ini, jadi presisinya tidak ada.</translation>
    </message>
    <message>
        <source>No sample belongs to this class, so it has no recall.</source>
        <translation>Tidak ada sampel dari kelas ini, jadi recall-nya tidak ada.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Presisi</translation>
    </message>
    <message>
        <source>Precision = samples rightly taken for the class ÷ all samples taken for the class: how far its name can be trusted.</source>
        <translation>Presisi = sampel yang benar diprediksi sebagai kelas itu ÷ semua sampel yang diprediksi sebagai kelas itu: seberapa jauh prediksinya dapat dipercaya.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Recall = samples rightly taken for the class ÷ all samples of the class: how much of the class is found.</source>
        <translation>Recall = sampel yang benar diprediksi sebagai kelas itu ÷ semua sampel kelas itu: seberapa banyak dari kelas itu yang ditemukan.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F1 = 2 × precision × recall ÷ (precision + recall): their harmonic mean, which is high only where both are.</source>
        <translation>F1 = 2 × presisi × recall ÷ (presisi + recall): rata-rata harmoniknya, yang tinggi hanya bila keduanya tinggi.</translation>
    </message>
    <message>
        <source>No sample belongs to this class, and none is taken for it.</source>
        <translation>Tidak ada sampel dari kelas ini, dan tidak ada yang diprediksi sebagai kelas ini.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>How many samples belong to the class (its support).</source>
        <translation>Banyaknya sampel dari kelas itu (support).</translation>
    </message>
    <message>
        <source>Macro avg.</source>
        <translation>Rerata makro</translation>
    </message>
    <message>
        <source>Macro average = sum of the scores of all classes that have one ÷ how many these are: every class counts alike.</source>
        <translation>Rerata makro = jumlah skor semua kelas yang memilikinya ÷ banyaknya kelas itu: setiap kelas berbobot sama.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Akurasi</translation>
    </message>
    <message>
        <source>Accuracy = samples that are taken for their class ÷ all samples: every sample counts alike.</source>
        <translation>Akurasi = sampel yang diprediksi sebagai kelasnya sendiri ÷ semua sampel: setiap sampel berbobot sama.</translation>
    </message>
    <message>
        <source>–: not defined, since no sample is taken for the class (precision) or none belongs to it (recall). The mean leaves it out.</source>
        <translation>–: tidak terdefinisi, karena tidak ada sampel yang diprediksi sebagai kelas itu (presisi) atau tidak ada sampel dari kelas itu (recall). Rata-rata tidak menghitungnya.</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>Sampel latih</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>Sampel uji</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>Sampel validasi</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriks konfusi</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Residual</translation>
    </message>
    <message>
        <source>Nothing has been trained yet.</source>
        <translation>Belum ada yang dilatih.</translation>
    </message>
    <message>
        <source>There is no network to look at: mend what does not fit first.</source>
        <translation>Tidak ada jaringan yang dapat dilihat: perbaiki dahulu yang tidak cocok.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Kurva ROC</translation>
    </message>
    <message>
        <source>Worst samples</source>
        <translation>Sampel terburuk</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Number of the sample, as in the table of samples</source>
        <translation>Nomor sampel, seperti di tabel sampel</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>What the sample adds to the loss, which is the mean of all</source>
        <translation>Sumbangan sampel pada loss, yaitu rata-rata dari semuanya</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Sebenarnya</translation>
    </message>
    <message>
        <source>The class that the sample belongs to</source>
        <translation>Kelas dari sampel itu</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prediksi</translation>
    </message>
    <message>
        <source>The class that it is taken for</source>
        <translation>Kelas yang diprediksi untuknya</translation>
    </message>
    <message>
        <source>p(true)</source>
        <translation>p(benar)</translation>
    </message>
    <message>
        <source>Probability that the network gives the true class</source>
        <translation>Probabilitas yang diberikan jaringan kepada kelas sebenarnya</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Output of the network; of several the one for the true class</source>
        <translation>Keluaran jaringan; bila ada beberapa, yang untuk kelas sebenarnya</translation>
    </message>
    <message>
        <source>Target {name}</source>
        <translation>Target {name}</translation>
    </message>
    <message>
        <source>The number that is wanted</source>
        <translation>Bilangan yang diinginkan</translation>
    </message>
    <message>
        <source>Prediction {name}</source>
        <translation>Prediksi {name}</translation>
    </message>
    <message>
        <source>The number that the network gives</source>
        <translation>Bilangan yang diberikan jaringan</translation>
    </message>
    <message>
        <source>Residual {name}</source>
        <translation>Residual {name}</translation>
    </message>
    <message>
        <source>Residual = target − prediction</source>
        <translation>Residual = target − prediksi</translation>
    </message>
    <message>
        <source>MAE = mean of |target − prediction|. RMSE = root of the mean of (target − prediction)². R² = 1 − sum of (target − prediction)² ÷ sum of (target − mean of the targets)²: 1 is perfect, 0 as good as their mean; it is not defined where all targets are alike.</source>
        <translation>MAE = rata-rata |target − prediksi|. RMSE = akar dari rata-rata (target − prediksi)². R² = 1 − jumlah (target − prediksi)² ÷ jumlah (target − rata-rata target)²: 1 berarti sempurna, 0 sebaik rata-rata target; tidak terdefinisi bila semua target sama.</translation>
    </message>
    <message>
        <source>Accuracy {share} %: {right} of {count} samples</source>
        <translation>Akurasi {share} %: {right} dari {count} sampel</translation>
    </message>
    <message>
        <source>Accuracy {share} %: {right} of {count} samples, threshold {threshold}</source>
        <translation>Akurasi {share} %: {right} dari {count} sampel, ambang {threshold}</translation>
    </message>
    <message>
        <source>MAE {mae} · RMSE {rmse} · R² {r2} · {count} samples</source>
        <translation>MAE {mae} · RMSE {rmse} · R² {r2} · {count} sampel</translation>
    </message>
    <message>
        <source>An even selection is looked at: {count} of {total} samples.</source>
        <translation>Yang dilihat adalah pilihan yang merata: {count} dari {total} sampel.</translation>
    </message>
    <message>
        <source>There are no training samples.</source>
        <translation>Tidak ada sampel latih.</translation>
    </message>
    <message>
        <source>There are no test samples. Look at the training samples, or raise the test share under Data.</source>
        <translation>Tidak ada sampel uji. Lihat sampel latih, atau naikkan porsi uji pada Data.</translation>
    </message>
    <message>
        <source>There are no validation samples.</source>
        <translation>Tidak ada sampel validasi.</translation>
    </message>
    <message>
        <source>The network has diverged: not all of its outputs are numbers any more. Lower the learning rate and begin anew.</source>
        <translation>Jaringan sudah divergen: tidak semua keluarannya masih berupa bilangan. Turunkan laju pembelajaran dan mulai lagi.</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Samples that are judged</source>
        <translation>Sampel yang dinilai</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Wrong: {wrong} of {n} test images ({share} % right). The first {shown} are shown, wrong ones before all others; “a≠b” stands where the network says a and b is true.</source>
        <translation>Salah: {wrong} dari {n} citra uji ({share} % benar). Yang ditampilkan {shown} citra pertama, yang salah lebih dahulu; “a≠b” berarti jaringan menjawab a, padahal yang benar b.</translation>
    </message>
    <message>
        <source>They are an even selection of {n}.</source>
        <translation>Citra itu pilihan merata dari {n}.</translation>
    </message>
    <message>
        <source>Test image {n}: the network says {said} (output = {output}), true is {truth}.</source>
        <translation>Citra uji {n}: jaringan menjawab {said} (keluaran = {output}), yang benar {truth}.</translation>
    </message>
    <message>
        <source>Test images with what the network says</source>
        <translation>Citra uji dengan jawaban jaringan</translation>
    </message>
</context>
<context>
    <name>RivalPlot</name>
    <message>
        <source>real</source>
        <translation>asli</translation>
    </message>
    <message>
        <source>made</source>
        <translation>buatan</translation>
    </message>
    <message>
        <source>Densities, the best discriminator, and its pull</source>
        <translation>Densitas, diskriminator terbaik, dan tarikannya</translation>
    </message>
    <message>
        <source>Drag the top of the made bell, or move it with left and right and make it narrower with up</source>
        <translation>Geser puncak lonceng buatan, atau gerakkan dengan panah kiri dan kanan dan sempitkan dengan panah atas</translation>
    </message>
</context>
<context>
    <name>RnnPage</name>
    <message>
        <source>Unrolled</source>
        <translation>Dibentangkan</translation>
    </message>
    <message>
        <source>The network time by time, with the same weights at every time</source>
        <translation>Jaringan waktu demi waktu, dengan bobot yang sama pada setiap waktu</translation>
    </message>
    <message>
        <source>BPTT</source>
        <translation>BPTT</translation>
    </message>
    <message>
        <source>Back-propagation through time, step by step with numbers</source>
        <translation>Back-propagation menelusuri waktu, langkah demi langkah dengan bilangan</translation>
    </message>
    <message>
        <source>Gradient by time</source>
        <translation>Gradien per waktu</translation>
    </message>
    <message>
        <source>How gradients vanish or grow on their way back</source>
        <translation>Bagaimana gradien menghilang atau membesar dalam perjalanan mundurnya</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Coba</translation>
    </message>
    <message>
        <source>What the network makes of sequences of one&apos;s own</source>
        <translation>Apa jawaban jaringan atas barisan sendiri</translation>
    </message>
</context>
<context>
    <name>RnnPanel</name>
    <message>
        <source>Choose a task</source>
        <translation>Pilih tugas</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Pemotongan gradien</translation>
    </message>
    <message>
        <source>Shorten long gradients</source>
        <translation>Pendekkan gradien yang panjang</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Seed of the sequences</source>
        <translation>Benih barisan</translation>
    </message>
    <message>
        <source>At every time: what is the next letter? Then the network writes by itself.</source>
        <translation>Pada setiap waktu: apa huruf berikutnya? Lalu jaringan menulis sendiri.</translation>
    </message>
    <message>
        <source>Every row of the open table is a sequence, and its target is the answer at the end. Open a table to learn from it.</source>
        <translation>Setiap baris tabel yang terbuka adalah satu barisan, dan targetnya adalah jawaban di akhir. Buka sebuah tabel untuk mempelajarinya.</translation>
    </message>
    <message>
        <source>Learn from a text</source>
        <translation>Pelajari sebuah teks</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>What suits the task</source>
        <translation>Yang cocok dengan tugas</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Keluaran</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Teks sendiri</translation>
    </message>
    <message>
        <source>Own table, a sequence a row</source>
        <translation>Tabel sendiri, satu barisan per baris</translation>
    </message>
</context>
<context>
    <name>RnnTry</name>
    <message>
        <source>“{sign}” cannot be read here. Type signs of these: {allowed}</source>
        <translation>“{sign}” tidak dapat dibaca di sini. Ketik tanda-tanda berikut: {allowed}</translation>
    </message>
    <message>
        <source>Type signs of these: {allowed}</source>
        <translation>Ketik tanda-tanda berikut: {allowed}</translation>
    </message>
    <message>
        <source>Type numbers between 0 and 1 and mark two of them by a star: {example}</source>
        <translation>Ketik bilangan antara 0 dan 1 dan tandai dua di antaranya dengan bintang: {example}</translation>
    </message>
    <message>
        <source>Type numbers with blanks between them, {count} for every time.</source>
        <translation>Ketik bilangan yang dipisahkan spasi, {count} untuk setiap waktu.</translation>
    </message>
</context>
<context>
    <name>RocPlot</name>
    <message>
        <source>Threshold {threshold}: true positive rate {true}, false positive rate {false}</source>
        <translation>Ambang {threshold}: laju positif benar {true}, laju positif palsu {false}</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Laju positif palsu</translation>
    </message>
    <message>
        <source>TPR</source>
        <translation>TPR</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Laju positif benar</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>Kurva ROC</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Menebak</translation>
    </message>
</context>
<context>
    <name>RocView</name>
    <message>
        <source>AUC {area}</source>
        <translation>AUC {area}</translation>
    </message>
    <message>
        <source>TPR {share}</source>
        <translation>TPR {share}</translation>
    </message>
    <message>
        <source>FPR {share}</source>
        <translation>FPR {share}</translation>
    </message>
    <message>
        <source>for “{name}”</source>
        <translation>untuk “{name}”</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Ambang</translation>
    </message>
    <message>
        <source>Own rule</source>
        <translation>Aturan sendiri</translation>
    </message>
    <message>
        <source>Back to the rule of the network itself</source>
        <translation>Kembali ke aturan jaringan itu sendiri</translation>
    </message>
    <message>
        <source>What scores more than the threshold is taken for the second class.</source>
        <translation>Yang skornya di atas ambang diprediksi sebagai kelas kedua.</translation>
    </message>
    <message>
        <source>There is a ROC curve only where samples of both classes are there.</source>
        <translation>Kurva ROC hanya ada bila terdapat sampel dari kedua kelas.</translation>
    </message>
    <message>
        <source>TPR, true positive rate = samples of the class that are taken for it ÷ all of the class. FPR, false positive rate = others that are taken for it ÷ all others. AUC = area under the curve: how often one of the class scores higher than one of the others; 0.5 is guessing.</source>
        <translation>TPR, laju positif benar = sampel kelas itu yang diprediksi sebagai kelas itu ÷ semua sampel kelas itu. FPR, laju positif palsu = sampel lain yang diprediksi sebagai kelas itu ÷ semua sampel lain. AUC = luas di bawah kurva: seberapa sering sebuah sampel kelas itu mendapat skor lebih tinggi daripada sampel lain; 0.5 berarti menebak.</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Compared</source>
        <translation>Dibandingkan</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Dinilai dengan</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Paling besar</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Paling kecil</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Giliran</translation>
    </message>
    <message>
        <source>Validation samples are a quarter of the training samples, from which no lane learns then.</source>
        <translation>Sampel validasi adalah seperempat sampel latih, yang tidak dipelajari jalur mana pun.</translation>
    </message>
    <message>
        <source>By epochs, every lane does one epoch a round; by time, every lane computes for as long.</source>
        <translation>Per epok: setiap jalur menjalani satu epok tiap putaran; menurut waktu: setiap jalur menghitung sama lama.</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Run</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Akurasi pelatihan</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Akurasi uji</translation>
    </message>
    <message>
        <source>Training R²</source>
        <translation>R² pelatihan</translation>
    </message>
    <message>
        <source>Test R²</source>
        <translation>R² uji</translation>
    </message>
    <message>
        <source>Training score</source>
        <translation>Skor pelatihan</translation>
    </message>
    <message>
        <source>Test score</source>
        <translation>Skor uji</translation>
    </message>
    <message>
        <source>{label} ({owner})</source>
        <translation>{label} ({owner})</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Loss pelatihan</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Loss uji</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Detik</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>Delete {count} kept runs?</source>
        <translation>Hapus {count} pelatihan yang tersimpan?</translation>
    </message>
    <message>
        <source>Delete the kept run “{name}”?</source>
        <translation>Hapus pelatihan tersimpan “{name}”?</translation>
    </message>
    <message>
        <source>This cannot be undone; the experiment on the canvas stays as it is.</source>
        <translation>Ini tidak dapat dibatalkan; eksperimen di kanvas tetap seperti semula.</translation>
    </message>
    <message>
        <source>At most {most} runs can be drawn at once: untick another one first.</source>
        <translation>Paling banyak {most} pelatihan dapat digambar sekaligus: hilangkan dahulu centang pada yang lain.</translation>
    </message>
    <message>
        <source>The weights of this run were too many to be kept; only its settings are.</source>
        <translation>Bobot pelatihan ini terlalu banyak untuk disimpan; yang tersimpan hanya pengaturannya.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Select one run to compare it with the present experiment, or two to compare them with each other.</source>
        <translation>Pilih satu pelatihan untuk membandingkannya dengan eksperimen saat ini, atau dua untuk membandingkan keduanya.</translation>
    </message>
    <message>
        <source>The present experiment {differences}.</source>
        <translation>Eksperimen saat ini {differences}.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Saat ini</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Pertama</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Kedua</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Terpilih</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>They were trained for different numbers of epochs, so that what came out can only be compared with care.</source>
        <translation>Keduanya dilatih dengan banyak epok yang berbeda, jadi bandingkan hasilnya dengan hati-hati.</translation>
    </message>
    <message>
        <source>The run is kept.</source>
        <translation>Pelatihan ini tersimpan.</translation>
    </message>
    <message>
        <source>This very run is kept already.</source>
        <translation>Pelatihan yang persis sama sudah tersimpan.</translation>
    </message>
    <message>
        <source>There is nothing to keep yet: train for an epoch first.</source>
        <translation>Belum ada yang dapat disimpan: latihlah dahulu selama satu epok.</translation>
    </message>
    <message>
        <source>left by hand</source>
        <translation>ditinggalkan</translation>
    </message>
    <message>
        <source>{data} · {hidden} · {solver}</source>
        <translation>{data} · {hidden} · {solver}</translation>
    </message>
    <message>
        <source>{data} · {hidden} · {solver} {rate}</source>
        <translation>{data} · {hidden} · {solver} {rate}</translation>
    </message>
    <message>
        <source>Runs are not kept for the next start: {reason}</source>
        <translation>Pelatihan tidak tersimpan untuk dibuka lagi nanti: {reason}</translation>
    </message>
    <message>
        <source>A run that was kept cannot be read and was put aside as {name}.</source>
        <translation>Satu pelatihan tersimpan tidak dapat dibaca dan dipindahkan sebagai {name}.</translation>
    </message>
    <message>
        <source>{count} runs were kept by a newer version of the program and are not shown.</source>
        <translation>{count} pelatihan disimpan oleh versi program yang lebih baru dan tidak ditampilkan.</translation>
    </message>
    <message>
        <source>The run is no longer in its folder; another window may have deleted it.</source>
        <translation>Pelatihan ini tidak ada lagi di foldernya; mungkin dihapus oleh jendela lain.</translation>
    </message>
    <message>
        <source>The run cannot be read: {reason}.</source>
        <translation>Pelatihan tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>The run cannot be deleted: {reason}.</source>
        <translation>Pelatihan tidak dapat dihapus: {reason}.</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>Open a kept run</source>
        <translation>Buka pelatihan tersimpan</translation>
    </message>
    <message>
        <source>&amp;Keep this run</source>
        <translation>&amp;Simpan yang ini</translation>
    </message>
    <message>
        <source>Keep the present run as it stands</source>
        <translation>Simpan pelatihan saat ini seperti keadaannya sekarang</translation>
    </message>
    <message>
        <source>D&amp;raw</source>
        <translation>&amp;Gambar</translation>
    </message>
    <message>
        <source>Draw the selected runs beneath the present one, or no more (Space)</source>
        <translation>Gambar pelatihan terpilih di bawah kurva saat ini, atau hentikan (Spasi)</translation>
    </message>
    <message>
        <source>&amp;Open on canvas</source>
        <translation>&amp;Buka di kanvas</translation>
    </message>
    <message>
        <source>Put the settings of the run in force as one step (Enter)</source>
        <translation>Terapkan pengaturan pelatihan ini sebagai satu langkah (Enter)</translation>
    </message>
    <message>
        <source>Open with &amp;weights</source>
        <translation>Buka dengan bo&amp;bot</translation>
    </message>
    <message>
        <source>Put the run in force with the weights it ended with</source>
        <translation>Terapkan pelatihan ini beserta bobot akhirnya</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Ganti &amp;nama</translation>
    </message>
    <message>
        <source>Give the run another name (F2)</source>
        <translation>Beri pelatihan ini nama lain (F2)</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>Se&amp;matkan</translation>
    </message>
    <message>
        <source>Never make room for new runs by deleting this one, or do so again</source>
        <translation>Jangan pernah menghapus pelatihan ini demi tempat bagi yang baru, atau cabut lagi</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Sa&amp;lin</translation>
    </message>
    <message>
        <source>Copy the selected rows as text (Ctrl+C)</source>
        <translation>Salin baris terpilih sebagai teks (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Salin sebagai CS&amp;V</translation>
    </message>
    <message>
        <source>Copy the selected rows with commas between them</source>
        <translation>Salin baris terpilih dengan koma di antaranya</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>&amp;Hapus …</translation>
    </message>
    <message>
        <source>Delete the selected runs after asking (Del)</source>
        <translation>Hapus pelatihan terpilih setelah bertanya (Del)</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Pelatihan yang tersimpan</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <source>Samples by their loss, the worst first</source>
        <translation>Sampel menurut loss, yang terburuk lebih dahulu</translation>
    </message>
    <message>
        <source>Samples of “{actual}” that are taken for “{said}”: {count}</source>
        <translation>Sampel “{actual}” yang diprediksi sebagai “{said}”: {count}</translation>
    </message>
    <message>
        <source>the worst {listed} of {count} are listed</source>
        <translation>{listed} terburuk dari {count} ditampilkan</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Semua sampel</translation>
    </message>
    <message>
        <source>Worst samples</source>
        <translation>Sampel terburuk</translation>
    </message>
    <message>
        <source>Click a sample to see it in the output plot</source>
        <translation>Klik sebuah sampel untuk melihatnya di gambar keluaran</translation>
    </message>
    <message>
        <source>Picture of the sample</source>
        <translation>Gambar sampel</translation>
    </message>
</context>
<context>
    <name>SamplesModel</name>
    <message>
        <source>class</source>
        <translation>kelas</translation>
    </message>
    <message>
        <source>split</source>
        <translation>bagian</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Add a row</source>
        <translation>Tambah baris</translation>
    </message>
    <message>
        <source>Remove the selected rows</source>
        <translation>Hapus baris terpilih</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all, as a table of text</source>
        <translation>Salin baris terpilih, atau semuanya, sebagai tabel teks</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Paste a table of text from the cell in hand on, or at the end</source>
        <translation>Tempelkan tabel teks mulai dari sel yang aktif, atau di akhir</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ubah …</translation>
    </message>
    <message>
        <source>Change samples by numbers</source>
        <translation>Ubah sampel dengan bilangan</translation>
    </message>
</context>
<context>
    <name>SamplesTable</name>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Constant</source>
        <translation>Konstan</translation>
    </message>
    <message>
        <source>Inverse scaling</source>
        <translation>Skala terbalik</translation>
    </message>
    <message>
        <source>Power p</source>
        <translation>Pangkat p</translation>
    </message>
    <message>
        <source>How fast the rate falls with the number t of samples seen.</source>
        <translation>Seberapa cepat laju turun seiring banyaknya sampel t yang telah dilihat.</translation>
    </message>
    <message>
        <source>The rate hardly falls: steps stay restless to the end.</source>
        <translation>Laju hampir tidak turun: langkah tetap gelisah sampai akhir.</translation>
    </message>
    <message>
        <source>The rate falls at once, and training comes to a standstill early.</source>
        <translation>Laju langsung turun, dan pelatihan cepat terhenti.</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>Adaptif</translation>
    </message>
    <message>
        <source>Divide by</source>
        <translation>Bagi dengan</translation>
    </message>
    <message>
        <source>What the rate is divided by whenever the loss no longer improves.</source>
        <translation>Pembagi laju setiap kali loss tidak lagi membaik.</translation>
    </message>
    <message>
        <source>The rate falls slowly: many plateaus have to be waited for.</source>
        <translation>Laju turun perlahan: banyak dataran harus ditunggu.</translation>
    </message>
    <message>
        <source>After one plateau steps are tiny.</source>
        <translation>Setelah satu dataran, langkah menjadi sangat kecil.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Bertahap</translation>
    </message>
    <message>
        <source>Factor q</source>
        <translation>Faktor q</translation>
    </message>
    <message>
        <source>What the rate is multiplied with every T epochs.</source>
        <translation>Pengali laju setiap T epok.</translation>
    </message>
    <message>
        <source>After a few drops steps are tiny.</source>
        <translation>Setelah beberapa penurunan, langkah menjadi sangat kecil.</translation>
    </message>
    <message>
        <source>Every T epochs</source>
        <translation>Tiap T epok</translation>
    </message>
    <message>
        <source>Epochs from one drop of the rate to the next.</source>
        <translation>Banyaknya epok dari satu penurunan laju ke penurunan berikutnya.</translation>
    </message>
    <message>
        <source>The rate falls before much has been learned.</source>
        <translation>Laju turun sebelum banyak yang dipelajari.</translation>
    </message>
    <message>
        <source>The run is over before the rate falls.</source>
        <translation>Pelatihan selesai sebelum laju turun.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Period T in epochs</source>
        <translation>Periode T (epok)</translation>
    </message>
    <message>
        <source>Epochs until the rate has fallen to its end.</source>
        <translation>Banyaknya epok sampai laju turun ke nilai akhirnya.</translation>
    </message>
    <message>
        <source>Training comes to a standstill early.</source>
        <translation>Pelatihan cepat terhenti.</translation>
    </message>
    <message>
        <source>The run is over while steps are still large.</source>
        <translation>Pelatihan selesai selagi langkah masih besar.</translation>
    </message>
    <message>
        <source>Share left at the end</source>
        <translation>Sisa di akhir</translation>
    </message>
    <message>
        <source>What is left of the rate when the period is over.</source>
        <translation>Sisa laju ketika periode berakhir.</translation>
    </message>
    <message>
        <source>Training stands still after the period.</source>
        <translation>Pelatihan berhenti bergerak setelah periode itu.</translation>
    </message>
</context>
<context>
    <name>SeedsPlot</name>
    <message>
        <source>seed {seed}</source>
        <translation>benih {seed}</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efek</translation>
    </message>
    <message>
        <source>the lecture&apos;s curve</source>
        <translation>kurva dari kuliah</translation>
    </message>
    <message>
        <source>Curves that are learned from different starting weights</source>
        <translation>Kurva yang dipelajari dari bobot awal yang berbeda</translation>
    </message>
</context>
<context>
    <name>SequenceChoice</name>
    <message>
        <source>Sequence</source>
        <translation>Barisan</translation>
    </message>
    <message>
        <source>Which of the sequences is shown, counted from 1.</source>
        <translation>Barisan mana yang ditampilkan, dihitung dari 1.</translation>
    </message>
    <message>
        <source>of {count} (test)</source>
        <translation>dari {count} (uji)</translation>
    </message>
    <message>
        <source>of {count} (training)</source>
        <translation>dari {count} (latih)</translation>
    </message>
    <message>
        <source>The sequence before (Page Up)</source>
        <translation>Barisan sebelumnya (Page Up)</translation>
    </message>
    <message>
        <source>The next sequence (Page Down)</source>
        <translation>Barisan berikutnya (Page Down)</translation>
    </message>
</context>
<context>
    <name>Sequences</name>
    <message>
        <source>The text has {count} letters; choose a part of at most {most}.</source>
        <translation>Teks ini terdiri atas {count} huruf; pilih bagian yang paling panjang {most} huruf.</translation>
    </message>
    <message>
        <source>The text has {count} letters; sequences of {length} need at least {needed}.</source>
        <translation>Teks ini terdiri atas {count} huruf; barisan sepanjang {length} memerlukan sedikitnya {needed} huruf.</translation>
    </message>
    <message>
        <source>The text has {count} different letters; at most {most} can be told.</source>
        <translation>Teks ini memiliki {count} huruf berbeda; paling banyak {most} yang dapat dibedakan.</translation>
    </message>
    <message>
        <source>{count} columns cannot be dealt out to times of {features} numbers each.</source>
        <translation>{count} kolom tidak dapat dibagi rata menjadi waktu yang masing-masing berisi {features} angka.</translation>
    </message>
    <message>
        <source>There are {count} sequences; at least {needed} are needed.</source>
        <translation>Ada {count} barisan; diperlukan sedikitnya {needed}.</translation>
    </message>
</context>
<context>
    <name>SettingRows</name>
    <message>
        <source>{what}, median (smallest … largest)</source>
        <translation>{what}, median (terkecil … terbesar)</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Ke kanvas</translation>
    </message>
    <message>
        <source>Put {name} on the canvas</source>
        <translation>Letakkan {name} di kanvas</translation>
    </message>
    <message>
        <source>Output over the plane, first seed</source>
        <translation>Keluaran pada bidang, benih pertama</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings could not be read and begin anew; the old file is beside them as {name}.</source>
        <translation>Pengaturan tidak dapat dibaca dan dimulai dari awal; berkas lamanya ada di sebelahnya dengan nama {name}.</translation>
    </message>
    <message>
        <source>Settings are not kept: {path} cannot be written.</source>
        <translation>Pengaturan tidak disimpan: {path} tidak dapat ditulis.</translation>
    </message>
</context>
<context>
    <name>ShapesPage</name>
    <message>
        <source>Shape</source>
        <translation>Bentuk</translation>
    </message>
    <message>
        <source>Below each column: ∂J/∂h, J being the sum of all answers. Where nothing goes in, x is 0. Click a column, or go with the arrow keys.</source>
        <translation>Di bawah setiap kolom: ∂J/∂h, dengan J jumlah semua jawaban. Bila tidak ada yang masuk, x bernilai 0. Klik sebuah kolom, atau pakai tombol panah.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Numerical check: analytic {analytic}, numerical {numerical}, relative difference {relative}.</source>
        <translation>Pemeriksaan numerik: analitis {analytic}, numerik {numerical}, selisih relatif {relative}.</translation>
    </message>
    <message>
        <source>They differ: the cost has a kink here, as of ReLU or |w| at 0, where there is no derivative, or the slope is too small for the check.</source>
        <translation>Keduanya berbeda: di sini fungsi biaya memiliki patahan, seperti ReLU atau |w| di 0, tempat turunan tidak ada, atau kemiringannya terlalu kecil untuk diperiksa.</translation>
    </message>
    <message>
        <source>The formula with symbols, with numbers, and its result</source>
        <translation>Rumus dengan simbol, dengan angka, dan hasilnya</translation>
    </message>
</context>
<context>
    <name>Sliding</name>
    <message>
        <source>Load a picture</source>
        <translation>Muat gambar</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>Gambar ({patterns})</translation>
    </message>
    <message>
        <source>“{name}” is not a file.</source>
        <translation>“{name}” bukan berkas.</translation>
    </message>
    <message>
        <source>“{name}” is too large; a picture may have {most} MB.</source>
        <translation>“{name}” terlalu besar; gambar boleh berukuran paling besar {most} MB.</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be read. Choose one of: {formats}.</source>
        <translation>“{name}” bukan gambar yang dapat dibaca. Pilih salah satu: {formats}.</translation>
    </message>
    <message>
        <source>“{name}” has too many pixels: {width} × {height}.</source>
        <translation>“{name}” memiliki terlalu banyak piksel: {width} × {height}.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: {why}.</source>
        <translation>“{name}” rusak: {why}.</translation>
    </message>
    <message>
        <source>A kernel: products and their sum</source>
        <translation>Kernel: hasil kali dan jumlahnya</translation>
    </message>
    <message>
        <source>Pooling: the largest value</source>
        <translation>Pooling: nilai terbesar</translation>
    </message>
    <message>
        <source>Pooling: the mean</source>
        <translation>Pooling: rata-rata</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Langkah geser</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Vertical edges</source>
        <translation>Tepi tegak</translation>
    </message>
    <message>
        <source>Horizontal edges</source>
        <translation>Tepi mendatar</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Garis luar</translation>
    </message>
    <message>
        <source>The middle against all its neighbours (Laplace): 0 on every even surface, as its sum is 0.</source>
        <translation>Bagian tengah melawan semua tetangganya (Laplace): 0 pada setiap permukaan rata, karena jumlahnya 0.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Kabur</translation>
    </message>
    <message>
        <source>Left minus right (Sobel): far from 0 where values change from left to right.</source>
        <translation>Kiri dikurangi kanan (Sobel): jauh dari 0 bila nilainya berubah dari kiri ke kanan.</translation>
    </message>
    <message>
        <source>Above minus below (Sobel): far from 0 where values change from top to bottom.</source>
        <translation>Atas dikurangi bawah (Sobel): jauh dari 0 bila nilainya berubah dari atas ke bawah.</translation>
    </message>
    <message>
        <source>The mean of nine pixels: small spots fade, even surfaces stay, as its sum is 1.</source>
        <translation>Rata-rata sembilan piksel: bintik kecil memudar, permukaan rata tetap, karena jumlahnya 1.</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Tajamkan</translation>
    </message>
    <message>
        <source>The image and its outline added up: edges stand out, even surfaces stay.</source>
        <translation>Citra ditambah garis luarnya: tepi menonjol, permukaan rata tetap.</translation>
    </message>
    <message>
        <source>Emboss</source>
        <translation>Timbul (emboss)</translation>
    </message>
    <message>
        <source>As if light fell from one corner: edges become slopes, even surfaces stay, as its sum is 1.</source>
        <translation>Seolah-olah cahaya datang dari satu sudut: tepi menjadi lereng, permukaan rata tetap, karena jumlahnya 1.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tidak berubah</translation>
    </message>
    <message>
        <source>The middle alone: the map is the image, without its rim where there is no padding.</source>
        <translation>Bagian tengah saja: petanya adalah citra itu sendiri, tanpa tepinya bila tidak ada padding.</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Persegi</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Palang</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>Diagonal</translation>
    </message>
    <message>
        <source>Two halves</source>
        <translation>Dua paruh</translation>
    </message>
    <message>
        <source>Handwritten 0</source>
        <translation>Tulisan tangan 0</translation>
    </message>
    <message>
        <source>Handwritten 4</source>
        <translation>Tulisan tangan 4</translation>
    </message>
    <message>
        <source>Handwritten 7</source>
        <translation>Tulisan tangan 7</translation>
    </message>
    <message>
        <source>Blank, to draw on</source>
        <translation>Kosong, untuk digambari</translation>
    </message>
</context>
<context>
    <name>SlidingControls</name>
    <message>
        <source>Image</source>
        <translation>Citra</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>What slides</source>
        <translation>Yang bergeser</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Langkah geser</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Load …</source>
        <translation>Muat …</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>Putar balik</translation>
    </message>
    <message>
        <source>Turn the kernel by half a circle: so mathematics has convolution, networks do without it</source>
        <translation>Putar kernel setengah lingkaran: begitulah konvolusi dalam matematika, jaringan tidak memerlukannya</translation>
    </message>
</context>
<context>
    <name>SlidingKernel</name>
    <message>
        <source>Products</source>
        <translation>Hasil kali</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Di dalam jendela</translation>
    </message>
    <message>
        <source>The window is larger than the image: there is no place for it.</source>
        <translation>Jendela lebih besar daripada citra: tidak ada tempat untuknya.</translation>
    </message>
    <message>
        <source>Place {number} of {count}, map of {rows} × {columns}</source>
        <translation>Tempat {number} dari {count}, peta {rows} × {columns}</translation>
    </message>
    <message>
        <source>Draw on the image, and go through the map with the arrow keys, the mouse or the buttons.</source>
        <translation>Gambarlah pada citra, dan telusuri peta dengan tombol panah, tetikus, atau tombol di bawah.</translation>
    </message>
    <message>
        <source>Image: draw on it</source>
        <translation>Citra: gambarlah di sini</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Peta</translation>
    </message>
    <message>
        <source>Image: arrow keys go, the space bar draws, + and − change a pixel</source>
        <translation>Citra: tombol panah untuk berpindah, spasi untuk menggambar, + dan − untuk mengubah piksel</translation>
    </message>
    <message>
        <source>Map: arrow keys move the window</source>
        <translation>Peta: tombol panah menggeser jendela</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>The inner derivative du/dx is missing.</source>
        <translation>Turunan dalam du/dx belum dikalikan.</translation>
    </message>
    <message>
        <source>This is the inner derivative alone; dy/du is missing.</source>
        <translation>Ini baru turunan dalam; dy/du belum dikalikan.</translation>
    </message>
    <message>
        <source>The ½ of the 1/(2m) is missing.</source>
        <translation>Faktor ½ dari 1/(2m) terlupa.</translation>
    </message>
    <message>
        <source>The sum is not divided by the number of samples m.</source>
        <translation>Jumlahnya belum dibagi banyaknya sampel m.</translation>
    </message>
    <message>
        <source>The sum over the outputs is not divided by their number.</source>
        <translation>Jumlah atas keluaran tidak dibagi banyaknya keluaran.</translation>
    </message>
    <message>
        <source>The L2 term is missing.</source>
        <translation>Suku L2 terlupa.</translation>
    </message>
    <message>
        <source>The ½ of the λ/2 is missing.</source>
        <translation>Faktor ½ dari λ/2 terlupa.</translation>
    </message>
    <message>
        <source>This is e to the z alone; divide by the sum over all outputs.</source>
        <translation>Ini baru e pangkat z; bagilah dengan jumlah atas semua keluaran.</translation>
    </message>
    <message>
        <source>This is the squared error throughout; errors beyond δ count linearly.</source>
        <translation>Semua galat dikuadratkan di sini; galat di luar δ dihitung linear.</translation>
    </message>
    <message>
        <source>The biases are missing: every neuron has one.</source>
        <translation>Biasnya terlupa: setiap neuron memiliki satu.</translation>
    </message>
    <message>
        <source>Inputs have no bias; only neurons do.</source>
        <translation>Masukan tidak memiliki bias; hanya neuron yang memilikinya.</translation>
    </message>
    <message>
        <source>The samples that are left over make a last, smaller batch.</source>
        <translation>Sampel yang tersisa membentuk batch terakhir yang lebih kecil.</translation>
    </message>
    <message>
        <source>These are the steps of one epoch.</source>
        <translation>Ini langkah dalam satu epok.</translation>
    </message>
    <message>
        <source>That is one layer less.</source>
        <translation>Itu kurang satu lapisan.</translation>
    </message>
    <message>
        <source>That is a single layer; the factor comes once for every layer.</source>
        <translation>Itu baru satu lapisan; faktornya muncul sekali untuk setiap lapisan.</translation>
    </message>
    <message>
        <source>The samples set aside for testing do not take part in training.</source>
        <translation>Sampel yang disisihkan untuk pengujian tidak ikut dilatih.</translation>
    </message>
    <message>
        <source>P and Q are exchanged.</source>
        <translation>P dan Q tertukar.</translation>
    </message>
    <message>
        <source>This is the entropy of P alone.</source>
        <translation>Ini baru entropi P.</translation>
    </message>
    <message>
        <source>This is the cross-entropy; the entropy of P is still to be subtracted.</source>
        <translation>Ini entropi silang; entropi P masih harus dikurangkan.</translation>
    </message>
    <message>
        <source>The factor f′(z) is missing.</source>
        <translation>Faktor f′(z) terlupa.</translation>
    </message>
    <message>
        <source>Multiply by f′(z); you divided by it, as the slide does.</source>
        <translation>Kalikan dengan f′(z); di sini Anda membaginya, seperti pada slide.</translation>
    </message>
    <message>
        <source>These are weights of W; its transpose is needed: those that lead out of it.</source>
        <translation>Ini bobot dari W; yang diperlukan transposnya: bobot yang keluar dari neuron itu.</translation>
    </message>
    <message>
        <source>The deltas of all neurons above count, each times its weight.</source>
        <translation>Delta semua neuron di lapisan berikutnya ikut dihitung, masing-masing dikalikan bobotnya.</translation>
    </message>
    <message>
        <source>That is uphill: subtract the learning rate times the partial derivative.</source>
        <translation>Itu arah menanjak: kurangkan laju pembelajaran kali turunan parsial.</translation>
    </message>
    <message>
        <source>The learning rate is missing.</source>
        <translation>Laju pembelajaran terlupa.</translation>
    </message>
    <message>
        <source>The sum over the samples is not divided by their number.</source>
        <translation>Jumlah atas sampel belum dibagi banyaknya sampel.</translation>
    </message>
    <message>
        <source>This is the delta alone; it is multiplied by what comes along the weight.</source>
        <translation>Ini baru delta; kalikan dengan nilai yang masuk melalui bobot itu.</translation>
    </message>
    <message>
        <source>The part of the L2 penalty, λw, is missing.</source>
        <translation>Bagian penalti L2, λw, terlupa.</translation>
    </message>
    <message>
        <source>This has f(z) where its derivative f′(z) belongs.</source>
        <translation>Di sini terpakai f(z), padahal yang diperlukan turunannya f′(z).</translation>
    </message>
    <message>
        <source>The padding is missing: it comes on both sides.</source>
        <translation>Padding belum dihitung: padding ada di kedua sisi.</translation>
    </message>
    <message>
        <source>The padding comes on both sides, so twice.</source>
        <translation>Padding ada di kedua sisi, jadi dua kali.</translation>
    </message>
    <message>
        <source>The 1 is missing: the window stands somewhere before it first moves.</source>
        <translation>Angka 1 belum ada: jendela sudah berada di satu tempat sebelum bergeser pertama kali.</translation>
    </message>
    <message>
        <source>That is with stride 1.</source>
        <translation>Itu dengan langkah geser 1.</translation>
    </message>
    <message>
        <source>This is with the kernel turned round; networks do not turn it.</source>
        <translation>Ini dengan kernel yang diputar; jaringan tidak memutarnya.</translation>
    </message>
    <message>
        <source>The bias b is missing.</source>
        <translation>Bias b terlupa.</translation>
    </message>
    <message>
        <source>Every kernel has weights for each of the input channels.</source>
        <translation>Setiap kernel memiliki bobot untuk setiap kanal masukan.</translation>
    </message>
    <message>
        <source>The biases are missing: every kernel has one.</source>
        <translation>Bias belum dihitung: setiap kernel memiliki satu.</translation>
    </message>
    <message>
        <source>Weights are shared: the number of places does not matter.</source>
        <translation>Bobotnya dipakai bersama: banyaknya tempat tidak berpengaruh.</translation>
    </message>
    <message>
        <source>This is the mean; the largest value is asked.</source>
        <translation>Ini rata-ratanya; yang ditanyakan nilai terbesar.</translation>
    </message>
    <message>
        <source>This is the largest value; the mean is asked.</source>
        <translation>Ini nilai terbesar; yang ditanyakan rata-ratanya.</translation>
    </message>
    <message>
        <source>This is z; the activation f(z) is still to be applied.</source>
        <translation>Ini z; fungsi aktivasi f(z) masih harus diterapkan.</translation>
    </message>
    <message>
        <source>The calculator is set to degrees; angles are in radians.</source>
        <translation>Kalkulator disetel ke derajat; sudut dihitung dalam radian.</translation>
    </message>
    <message>
        <source>This is with the logarithm to base 10; ln is that to base e.</source>
        <translation>Ini memakai logaritma basis 10; ln berbasis e.</translation>
    </message>
    <message>
        <source>This is with the logarithm to base 2; here it is ln, to base e.</source>
        <translation>Ini memakai logaritma basis 2; di sini dipakai ln, basis e.</translation>
    </message>
    <message>
        <source>This is f(z); the derivative f′(z) is asked.</source>
        <translation>Ini f(z); yang ditanya turunan f′(z).</translation>
    </message>
    <message>
        <source>The sign is wrong.</source>
        <translation>Tandanya keliru.</translation>
    </message>
    <message>
        <source>This is the derivative f′(z); f(z) is asked.</source>
        <translation>Ini turunan f′(z); yang ditanya f(z).</translation>
    </message>
    <message>
        <source>The velocity of the step before is missing.</source>
        <translation>Kecepatan dari langkah sebelumnya terlupa.</translation>
    </message>
    <message>
        <source>The correction of the bias is missing: m̂ = m / (1 − β₁ᵗ), and so for v.</source>
        <translation>Koreksi bias terlupa: m̂ = m / (1 − β₁ᵗ), demikian pula untuk v.</translation>
    </message>
    <message>
        <source>The square root below the line is missing.</source>
        <translation>Akar kuadrat pada penyebut terlupa.</translation>
    </message>
    <message>
        <source>That is one step less.</source>
        <translation>Itu kurang satu langkah.</translation>
    </message>
    <message>
        <source>That is one step more.</source>
        <translation>Itu lebih satu langkah.</translation>
    </message>
    <message>
        <source>The 2 of the derivative of a square is missing.</source>
        <translation>Faktor 2 dari turunan kuadrat terlupa.</translation>
    </message>
    <message>
        <source>The 1 of t + 1 is missing.</source>
        <translation>Angka 1 pada t + 1 terlupa.</translation>
    </message>
    <message>
        <source>t / T is rounded down to a whole number before it is the exponent.</source>
        <translation>t / T dibulatkan ke bawah menjadi bilangan bulat sebelum menjadi pangkat.</translation>
    </message>
    <message>
        <source>The calculator is set to degrees; π is in radians.</source>
        <translation>Kalkulator disetel ke derajat; π dihitung dalam radian.</translation>
    </message>
    <message>
        <source>The biases are missing: every unit that is 1 adds its own.</source>
        <translation>Biasnya belum ada: setiap unit yang bernilai 1 menambahkan biasnya.</translation>
    </message>
    <message>
        <source>The weights are missing: those between two units that are both 1.</source>
        <translation>Bobotnya belum ada: bobot antara dua unit yang sama-sama bernilai 1.</translation>
    </message>
    <message>
        <source>This is a row of W; downwards the weights of one visible unit are a column.</source>
        <translation>Ini baris W; ke bawah, bobot sebuah unit tampak adalah sebuah kolom.</translation>
    </message>
    <message>
        <source>The negative phase is missing: p⁽¹⁾v⁽¹⁾ is still to be subtracted.</source>
        <translation>Fase negatifnya belum ada: p⁽¹⁾v⁽¹⁾ masih harus dikurangkan.</translation>
    </message>
    <message>
        <source>That is the wrong way: towards the sample, away from what the machine imagines.</source>
        <translation>Arahnya salah: mendekati sampel, menjauhi yang dibayangkan mesin.</translation>
    </message>
    <message>
        <source>The machine above sees probabilities here, not zeros and ones.</source>
        <translation>Mesin di atas di sini melihat peluang, bukan nol dan satu.</translation>
    </message>
    <message>
        <source>Each machine has biases on both sides, for its visible and its hidden units.</source>
        <translation>Setiap mesin mempunyai bias di kedua sisi, untuk unit tampak dan unit tersembunyinya.</translation>
    </message>
    <message>
        <source>The output layer is missing, with its weights and its biases.</source>
        <translation>Lapisan keluarannya belum ada, beserta bobot dan biasnya.</translation>
    </message>
    <message>
        <source>A feed-forward network has no visible biases; those are for the way down.</source>
        <translation>Jaringan umpan maju tidak mempunyai bias tampak; bias itu untuk jalan turun.</translation>
    </message>
    <message>
        <source>The state before is missing: it comes in with the weight u.</source>
        <translation>Keadaan sebelumnya belum dihitung: keadaan itu masuk dengan bobot u.</translation>
    </message>
    <message>
        <source>That is ∂J/∂h; the slope of tanh comes next.</source>
        <translation>Itu ∂J/∂h; berikutnya masih ada kemiringan tanh.</translation>
    </message>
    <message>
        <source>That is a single step back; the factor comes once for every step.</source>
        <translation>Itu satu langkah mundur saja; faktornya muncul sekali untuk setiap langkah.</translation>
    </message>
    <message>
        <source>This is of one time step; the weight is used at every time step, and all add up.</source>
        <translation>Ini dari satu langkah waktu saja; bobot itu dipakai pada setiap langkah waktu, dan semuanya dijumlahkan.</translation>
    </message>
    <message>
        <source>From the last time step to the first it is one step less.</source>
        <translation>Dari langkah waktu terakhir ke yang pertama kurang satu langkah.</translation>
    </message>
    <message>
        <source>What is kept of the old is missing.</source>
        <translation>Bagian lama yang disimpan belum dihitung.</translation>
    </message>
    <message>
        <source>The two gates are exchanged.</source>
        <translation>Kedua gerbang tertukar.</translation>
    </message>
    <message>
        <source>The tanh of the memory is missing.</source>
        <translation>tanh dari memori belum dihitung.</translation>
    </message>
    <message>
        <source>These are the variances that are kept; those left out are lost.</source>
        <translation>Ini variansi yang dipertahankan; yang hilang adalah yang ditinggalkan.</translation>
    </message>
    <message>
        <source>This is the larger eigenvalue; the first component keeps it.</source>
        <translation>Ini nilai eigen yang lebih besar; komponen pertama mempertahankannya.</translation>
    </message>
    <message>
        <source>Real and made are exchanged: D says how real something is.</source>
        <translation>Asli dan buatan tertukar: D menyatakan seberapa asli sesuatu.</translation>
    </message>
    <message>
        <source>This is what the generator pays in another game.</source>
        <translation>Ini yang dibayar generator dalam permainan lain.</translation>
    </message>
    <message>
        <source>This is the sum of both divergences; JS has half of it.</source>
        <translation>Ini jumlah kedua divergensi; JS adalah separuhnya.</translation>
    </message>
    <message>
        <source>The weight of the discriminator is missing: the slope goes through it.</source>
        <translation>Bobot diskriminator belum dikalikan: kemiringannya melalui bobot itu.</translation>
    </message>
    <message>
        <source>This is ∂J(G)/∂g; the noise z is still missing.</source>
        <translation>Ini ∂J(G)/∂g; derau z belum dikalikan.</translation>
    </message>
    <message>
        <source>This is p/q; the share of the real is p/(p + q).</source>
        <translation>Ini p/q; bagian yang asli adalah p/(p + q).</translation>
    </message>
</context>
<context>
    <name>Solver</name>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of the last step is kept: 0 is plain gradient descent.</source>
        <translation>Bagian langkah terakhir yang dipertahankan: 0 berarti penurunan gradien biasa.</translation>
    </message>
    <message>
        <source>Like plain gradient descent: slow along narrow valleys.</source>
        <translation>Seperti penurunan gradien biasa: lambat di lembah sempit.</translation>
    </message>
    <message>
        <source>Steps roll on past the minimum, and swing to and fro for long.</source>
        <translation>Langkah meluncur melewati minimum, dan lama berayun bolak-balik.</translation>
    </message>
    <message>
        <source>Epsilon ε</source>
        <translation>Epsilon ε</translation>
    </message>
    <message>
        <source>Keeps the step finite where gradients are almost 0.</source>
        <translation>Menjaga langkah tetap berhingga di tempat gradien hampir 0.</translation>
    </message>
    <message>
        <source>Weights with tiny gradients take huge steps.</source>
        <translation>Bobot dengan gradien sangat kecil mengambil langkah sangat besar.</translation>
    </message>
    <message>
        <source>It outweighs the root: every step becomes that of plain gradient descent, only smaller.</source>
        <translation>Nilainya mengalahkan akar: setiap langkah menjadi seperti penurunan gradien biasa, hanya lebih kecil.</translation>
    </message>
    <message>
        <source>How long squares of former gradients count.</source>
        <translation>Berapa lama kuadrat gradien sebelumnya diperhitungkan.</translation>
    </message>
    <message>
        <source>Only the last gradients count: steps are restless.</source>
        <translation>Hanya gradien terakhir yang diperhitungkan: langkah gelisah.</translation>
    </message>
    <message>
        <source>Old gradients count for long: steps adapt late.</source>
        <translation>Gradien lama diperhitungkan terlalu lama: langkah terlambat menyesuaikan.</translation>
    </message>
    <message>
        <source>Gradient descent (SGD)</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD + momentum</source>
        <translation>SGD + momentum</translation>
    </message>
    <message>
        <source>SGD + Nesterov</source>
        <translation>SGD + Nesterov</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>Peluruhan ρ</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>β₁ (mean)</source>
        <translation>β₁ (rerata)</translation>
    </message>
    <message>
        <source>How long former gradients count in the mean that is followed.</source>
        <translation>Berapa lama gradien sebelumnya diperhitungkan dalam rerata yang diikuti.</translation>
    </message>
    <message>
        <source>Every noisy gradient is followed at once.</source>
        <translation>Setiap gradien yang berderau langsung diikuti.</translation>
    </message>
    <message>
        <source>The direction turns late: steps overshoot.</source>
        <translation>Arah terlambat berbelok: langkah melampaui sasaran.</translation>
    </message>
    <message>
        <source>β₂ (square)</source>
        <translation>β₂ (kuadrat)</translation>
    </message>
    <message>
        <source>ε before bias correction</source>
        <translation>ε sebelum koreksi bias</translation>
    </message>
    <message>
        <source>As scikit-learn does it; the paper and PyTorch add ε after it.</source>
        <translation>Seperti scikit-learn; makalah asli dan PyTorch menambahkan ε sesudahnya.</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>Remembered steps</source>
        <translation>Langkah yang diingat</translation>
    </message>
    <message>
        <source>Steps from which the curvature of the cost is estimated.</source>
        <translation>Banyaknya langkah untuk menaksir kelengkungan biaya.</translation>
    </message>
    <message>
        <source>The curvature is known poorly: more steps are needed.</source>
        <translation>Kelengkungan kurang diketahui: perlu lebih banyak langkah.</translation>
    </message>
    <message>
        <source>Steps take longer, and old ones say little.</source>
        <translation>Langkah lebih lama, dan langkah lama tidak banyak memberi informasi.</translation>
    </message>
    <message>
        <source>Stop when the gradient is below</source>
        <translation>Henti bila gradien di bawah</translation>
    </message>
    <message>
        <source>Training ends where no slope is steeper than this.</source>
        <translation>Pelatihan berakhir di tempat tidak ada kemiringan yang lebih curam dari ini.</translation>
    </message>
    <message>
        <source>It goes on where nothing is left to be gained.</source>
        <translation>Pelatihan berlanjut walaupun tidak ada lagi yang dapat diperoleh.</translation>
    </message>
    <message>
        <source>It ends before the minimum is reached.</source>
        <translation>Pelatihan berakhir sebelum minimum tercapai.</translation>
    </message>
    <message>
        <source>Most evaluations of the cost</source>
        <translation>Evaluasi biaya maksimum</translation>
    </message>
    <message>
        <source>How often the cost may be computed in the whole run.</source>
        <translation>Berapa kali biaya boleh dihitung selama seluruh pelatihan.</translation>
    </message>
    <message>
        <source>A run that finds no rest takes very long.</source>
        <translation>Pelatihan yang tidak menetap berlangsung sangat lama.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>How many samples are made, for training and test together.</source>
        <translation>Banyaknya sampel yang dibuat, untuk latih dan uji bersama-sama.</translation>
    </message>
    <message>
        <source>The test figures depend on chance, and a network learns the samples by heart.</source>
        <translation>Angka uji bergantung pada kebetulan, dan jaringan menghafal sampelnya.</translation>
    </message>
    <message>
        <source>An epoch takes longer.</source>
        <translation>Satu epok berlangsung lebih lama.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Derau</translation>
    </message>
    <message>
        <source>How far samples are moved at random.</source>
        <translation>Seberapa jauh sampel digeser secara acak.</translation>
    </message>
    <message>
        <source>Without noise the task is easier than real data are.</source>
        <translation>Tanpa derau, tugasnya lebih mudah daripada data nyata.</translation>
    </message>
    <message>
        <source>Classes overlap, or the curve is lost: no network can be right about all samples.</source>
        <translation>Kelas bertumpang tindih, atau kurvanya hilang: tidak ada jaringan yang dapat benar untuk semua sampel.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>How many kinds of samples there are; each has an output of its own.</source>
        <translation>Banyaknya jenis sampel; masing-masing memiliki keluaran sendiri.</translation>
    </message>
    <message>
        <source>Two classes make the easiest task.</source>
        <translation>Dua kelas adalah tugas termudah.</translation>
    </message>
    <message>
        <source>More borders have to be learned: the network needs more neurons.</source>
        <translation>Lebih banyak batas harus dipelajari: jaringan memerlukan lebih banyak neuron.</translation>
    </message>
    <message>
        <source>In random order</source>
        <translation>Urutan acak</translation>
    </message>
    <message>
        <source>Otherwise class after class; it matters where training does not shuffle.</source>
        <translation>Jika tidak, kelas demi kelas; ini penting bila pelatihan tidak mengacak.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Lingkaran</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>XOR (atau eksklusif)</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Dua gugus</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spiral</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Bulan sabit</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Lingkaran konsentris</translation>
    </message>
    <message>
        <source>Ratio of the radii</source>
        <translation>Rasio jari-jari</translation>
    </message>
    <message>
        <source>Radius of the inner circle, as a share of the outer one&apos;s.</source>
        <translation>Jari-jari lingkaran dalam, sebagai bagian dari jari-jari lingkaran luar.</translation>
    </message>
    <message>
        <source>The inner circle is a spot in the middle: an easy task.</source>
        <translation>Lingkaran dalam hanya bintik di tengah: tugas yang mudah.</translation>
    </message>
    <message>
        <source>The circles all but touch, and with noise they mix.</source>
        <translation>Kedua lingkaran hampir bersentuhan, dan dengan derau keduanya bercampur.</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Beberapa gugus</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Beberapa spiral</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Putaran</translation>
    </message>
    <message>
        <source>How often the arms wind around the middle.</source>
        <translation>Berapa kali lengan melilit titik tengah.</translation>
    </message>
    <message>
        <source>The arms are all but straight: an easy task.</source>
        <translation>Lengannya hampir lurus: tugas yang mudah.</translation>
    </message>
    <message>
        <source>Borders wind with them: more neurons and more epochs are needed.</source>
        <translation>Batas ikut melilit: diperlukan lebih banyak neuron dan epok.</translation>
    </message>
    <message>
        <source>The lecture&apos;s 11 samples</source>
        <translation>11 sampel dari kuliah</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wine (anggur)</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Kanker payudara</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Angka tulisan tangan</translation>
    </message>
    <message>
        <source>The lecture&apos;s worked sample</source>
        <translation>Sampel contoh hitungan kuliah</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Bidang</translation>
    </message>
    <message>
        <source>Six bumps</source>
        <translation>Enam gundukan</translation>
    </message>
    <message>
        <source>Dosage</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>Kubik</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Nilai mutlak</translation>
    </message>
    <message>
        <source>Wave packet</source>
        <translation>Paket gelombang</translation>
    </message>
    <message>
        <source>Sine and cosine</source>
        <translation>Sinus dan kosinus</translation>
    </message>
</context>
<context>
    <name>SpeedBox</name>
    <message>
        <source>Full speed</source>
        <translation>Kecepatan penuh</translation>
    </message>
    <message>
        <source>{n} steps/s</source>
        <translation>{n} langkah/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>Steps per second</source>
        <translation>Langkah per detik</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>● training</source>
        <translation>● latih</translation>
    </message>
    <message>
        <source>○ test</source>
        <translation>○ uji</translation>
    </message>
    <message>
        <source>◉ validation</source>
        <translation>◉ validasi</translation>
    </message>
</context>
<context>
    <name>SplitCounts</name>
    <message>
        <source>● train</source>
        <translation>● latih</translation>
    </message>
    <message>
        <source>○ test</source>
        <translation>○ uji</translation>
    </message>
    <message>
        <source>◉ validate</source>
        <translation>◉ validasi</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>Split of the samples</source>
        <translation>Pembagian sampel</translation>
    </message>
</context>
<context>
    <name>StackDemo</name>
    <message>
        <source>What each hidden unit of machine {number} adds</source>
        <translation>Yang ditambahkan setiap unit tersembunyi mesin {number}</translation>
    </message>
    <message>
        <source>A digit of each class</source>
        <translation>Satu angka dari setiap kelas</translation>
    </message>
    <message>
        <source>The same after going up to layer {number} and down again</source>
        <translation>Angka yang sama setelah naik ke lapisan {number} dan turun lagi</translation>
    </message>
    <message>
        <source>Machine {number}</source>
        <translation>Mesin {number}</translation>
    </message>
    <message>
        <source>Reconstruction loss</source>
        <translation>Loss rekonstruksi</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Nothing is trained yet. The lowest machine begins, on the pixels alone, without classes.</source>
        <translation>Belum ada yang dilatih. Mesin terbawah mulai, dari piksel saja, tanpa kelas.</translation>
    </message>
    <message>
        <source>Machine {number} has learned: its loss went from {first} to {last} in {epochs} epochs.</source>
        <translation>Mesin {number} telah belajar: lossnya turun dari {first} menjadi {last} dalam {epochs} epok.</translation>
    </message>
    <message>
        <source>The top has gone down and up: {count}×</source>
        <translation>Puncak telah turun dan naik: {count}×</translation>
    </message>
    <message>
        <source>The top samples itself, down and up; what it saw last is taken down to the pixels.</source>
        <translation>Puncak menyampel dirinya, turun dan naik; apa yang terakhir dilihatnya dibawa turun ke piksel.</translation>
    </message>
    <message>
        <source>Not all machines are trained yet: the button has them learn first.</source>
        <translation>Belum semua mesin dilatih: tombol ini melatihnya lebih dahulu.</translation>
    </message>
    <message>
        <source>From what the machines learned</source>
        <translation>Dari yang dipelajari mesin</translation>
    </message>
    <message>
        <source>From random weights</source>
        <translation>Dari bobot acak</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Akurasi uji</translation>
    </message>
    <message>
        <source>Both networks see {count} images with their classes. Guess first: which of them learns faster?</source>
        <translation>Kedua jaringan melihat {count} gambar beserta kelasnya. Tebak dahulu: mana yang belajar lebih cepat?</translation>
    </message>
    <message>
        <source>After {epochs} epochs: {stacked} right from the stack, {random} from random weights.</source>
        <translation>Setelah {epochs} epok: {stacked} benar dari tumpukan, {random} dari bobot acak.</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Lapis demi lapis</translation>
    </message>
    <message>
        <source>Dreams</source>
        <translation>Mimpi</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Penyetelan halus</translation>
    </message>
    <message>
        <source>Train the next machine</source>
        <translation>Latih mesin berikutnya</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Dari awal</translation>
    </message>
    <message>
        <source>Dream</source>
        <translation>Bermimpi</translation>
    </message>
    <message>
        <source>Begin at digits, not at random</source>
        <translation>Mulai dari angka, tidak secara acak</translation>
    </message>
    <message>
        <source>Fine-tune both {count} epochs</source>
        <translation>Setel halus keduanya {count} epok</translation>
    </message>
</context>
<context>
    <name>StackPicture</name>
    <message>
        <source>Machine {number}: trained, its weights rest</source>
        <translation>Mesin {number}: terlatih, bobotnya diam</translation>
    </message>
    <message>
        <source>Machine {number}: waits for the one below</source>
        <translation>Mesin {number}: menunggu yang di bawahnya</translation>
    </message>
    <message>
        <source>Machine {number}: learns</source>
        <translation>Mesin {number}: belajar</translation>
    </message>
    <message>
        <source>Machine {number}: is next</source>
        <translation>Mesin {number}: giliran berikutnya</translation>
    </message>
    <message>
        <source>Stack of machines</source>
        <translation>Tumpukan mesin</translation>
    </message>
    <message>
        <source>{count} pixels</source>
        <translation>{count} piksel</translation>
    </message>
    <message>
        <source>hidden units: {count}</source>
        <translation>unit tersembunyi: {count}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Stride</source>
        <translation>Langkah geser</translation>
    </message>
    <message>
        <source>How far the window moves at a time.</source>
        <translation>Seberapa jauh jendela bergeser setiap kali.</translation>
    </message>
    <message>
        <source>Neighbouring windows see nearly the same: there is more to compute than to learn.</source>
        <translation>Jendela yang bertetangga melihat hal yang hampir sama: lebih banyak yang dihitung daripada yang dipelajari.</translation>
    </message>
    <message>
        <source>Windows skip what lies between them, and the picture becomes too small to tell anything.</source>
        <translation>Jendela melewati yang ada di antaranya, dan gambarnya menjadi terlalu kecil untuk mengatakan sesuatu.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Rows and columns of 0 that are added on every side.</source>
        <translation>Baris dan kolom 0 yang ditambahkan pada setiap sisi.</translation>
    </message>
    <message>
        <source>The picture shrinks with every stage, and pixels at the rim hardly count.</source>
        <translation>Gambar mengecil di setiap tahap, dan piksel di tepi hampir tidak dihitung.</translation>
    </message>
    <message>
        <source>Much of the picture is nothing but zeros, and the rim looks like an edge.</source>
        <translation>Sebagian besar gambar hanyalah nol, dan tepinya tampak seperti garis.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Konvolusi</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>How many kernels there are: each looks for something of its own and makes one map.</source>
        <translation>Banyaknya kernel: masing-masing mencari sesuatu dan membuat satu peta.</translation>
    </message>
    <message>
        <source>Too few things can be looked for (underfitting).</source>
        <translation>Terlalu sedikit hal yang dapat dicari (underfitting).</translation>
    </message>
    <message>
        <source>Training is slower, kernels repeat each other, and images may be learned by heart (overfitting).</source>
        <translation>Pelatihan lebih lambat, kernel saling mengulang, dan citra dapat dihafal (overfitting).</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Rows and columns of a kernel: how much of the picture it sees at a time.</source>
        <translation>Baris dan kolom sebuah kernel: seberapa banyak gambar yang dilihatnya sekaligus.</translation>
    </message>
    <message>
        <source>A kernel of 1 sees no neighbours: it can only mix channels.</source>
        <translation>Kernel berukuran 1 tidak melihat tetangga: hanya dapat mencampur kanal.</translation>
    </message>
    <message>
        <source>There are many weights, and each place is learned for itself, as in a dense layer.</source>
        <translation>Bobotnya banyak, dan setiap tempat dipelajari sendiri-sendiri, seperti pada lapisan padat.</translation>
    </message>
    <message>
        <source>Small kernels slide over the picture and look for the same thing everywhere.</source>
        <translation>Kernel kecil bergeser di atas gambar dan mencari hal yang sama di mana-mana.</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>Rows and columns of the window of which one number is left.</source>
        <translation>Baris dan kolom jendela yang hanya menyisakan satu bilangan.</translation>
    </message>
    <message>
        <source>Nothing becomes smaller, and a digit moved by a pixel looks like another one.</source>
        <translation>Tidak ada yang mengecil, dan angka yang bergeser satu piksel tampak seperti angka lain.</translation>
    </message>
    <message>
        <source>Where things were is forgotten: a 6 and a 9 may look alike.</source>
        <translation>Letak sesuatu dilupakan: 6 dan 9 dapat tampak sama.</translation>
    </message>
    <message>
        <source>Of every window one number is left: the picture becomes smaller.</source>
        <translation>Dari setiap jendela tersisa satu angka: gambar menjadi lebih kecil.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Perataan</translation>
    </message>
    <message>
        <source>All pixels of all channels become one column of numbers.</source>
        <translation>Semua piksel dari semua kanal menjadi satu kolom angka.</translation>
    </message>
    <message>
        <source>Dense layer</source>
        <translation>Lapisan padat</translation>
    </message>
    <message>
        <source>Every neuron sees everything below.</source>
        <translation>Setiap neuron melihat semua yang ada di bawahnya.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>A part is silenced at random in every training step.</source>
        <translation>Sebagian dibungkam secara acak pada setiap langkah pelatihan.</translation>
    </message>
</context>
<context>
    <name>StageControls</name>
    <message>
        <source>Add a stage</source>
        <translation>Tambah tahap</translation>
    </message>
    <message>
        <source>Remove a stage</source>
        <translation>Hapus tahap</translation>
    </message>
    <message>
        <source>Move a stage</source>
        <translation>Pindahkan tahap</translation>
    </message>
    <message>
        <source>Change a stage</source>
        <translation>Ubah tahap</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Tambah …</translation>
    </message>
    <message>
        <source>Add a stage after the chosen one (key +)</source>
        <translation>Tambah tahap setelah yang dipilih (tombol +)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove the chosen stage (Delete)</source>
        <translation>Hapus tahap yang dipilih (Delete)</translation>
    </message>
    <message>
        <source>Move the stage towards the image (Alt and an arrow key)</source>
        <translation>Pindahkan tahap ke arah citra (Alt dan tombol panah)</translation>
    </message>
    <message>
        <source>Move the stage towards the classes (Alt and an arrow key)</source>
        <translation>Pindahkan tahap ke arah kelas (Alt dan tombol panah)</translation>
    </message>
</context>
<context>
    <name>StageEditor</name>
    <message>
        <source>Stage → channels × rows × columns (weights)</source>
        <translation>Tahap → kanal × baris × kolom (bobot)</translation>
    </message>
    <message>
        <source>Stages from the image to the classes</source>
        <translation>Tahap dari citra hingga kelas</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Yang diambil</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Loading …</source>
        <translation>Memuat …</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Melatih</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergen</translation>
    </message>
    <message>
        <source>Cannot train</source>
        <translation>Tak dapat dilatih</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
</context>
<context>
    <name>StateTable</name>
    <message>
        <source>All states</source>
        <translation>Semua keadaan</translation>
    </message>
    <message>
        <source>Blue: how probable a state is. Orange: how often it was met. Click a state to put the machine there.</source>
        <translation>Biru: seberapa mungkin sebuah keadaan. Jingga: seberapa sering dijumpai. Klik sebuah keadaan untuk meletakkan mesin di sana.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Epoch {n}</source>
        <translation>Epok {n}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Akurasi</translation>
    </message>
    <message>
        <source>{n} steps/s</source>
        <translation>{n} langkah/s</translation>
    </message>
    <message>
        <source>{name} {train} (test {test})</source>
        <translation>{name} {train} (uji {test})</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Kemajuan pelatihan</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One moment: all numbers of the next step are computed …</source>
        <translation>Sebentar: semua angka langkah berikutnya sedang dihitung …</translation>
    </message>
    <message>
        <source>Training runs. As soon as it pauses, stepping begins anew from where it stands then.</source>
        <translation>Pelatihan sedang berjalan. Begitu dijeda, penelusuran dimulai lagi dari keadaan saat itu.</translation>
    </message>
    <message>
        <source>There is nothing to step through, because this network cannot be trained yet. See what to mend above.</source>
        <translation>Belum ada yang dapat ditelusuri karena jaringan ini belum dapat dilatih. Lihat di atas apa yang perlu diperbaiki.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Tebak</translation>
    </message>
    <message>
        <source>Sample {number} of {count} (row {row} of the data)</source>
        <translation>Sampel {number} dari {count} (baris {row} data)</translation>
    </message>
    <message>
        <source>All samples and their mean</source>
        <translation>Semua sampel dan rata-ratanya</translation>
    </message>
    <message>
        <source>Step {number} of {count} · updates so far: {steps}</source>
        <translation>Langkah {number} dari {count} · pembaruan sejauh ini: {steps}</translation>
    </message>
    <message>
        <source>Given before the update: {value}</source>
        <translation>Diketahui sebelum pembaruan: {value}</translation>
    </message>
    <message>
        <source>Not computed yet.</source>
        <translation>Belum dihitung.</translation>
    </message>
    <message>
        <source>A click leads to step {number}.</source>
        <translation>Klik untuk ke langkah {number}.</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Langkah demi langkah</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Matrices of the update</source>
        <translation>Matriks pembaruan</translation>
    </message>
    <message>
        <source>Predict, then reveal: the result is hidden until you have worked it out or asked for it</source>
        <translation>Tebak dulu, baru lihat: hasil disembunyikan sampai Anda menghitungnya atau memintanya</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>Matriks</translation>
    </message>
    <message>
        <source>Show the matrices in place of the formula</source>
        <translation>Tampilkan matriks sebagai ganti rumus</translation>
    </message>
    <message>
        <source>Input: {of}</source>
        <translation>Masukan: {of}</translation>
    </message>
    <message>
        <source>Target: {of}</source>
        <translation>Target: {of}</translation>
    </message>
    <message>
        <source>Weighted sum: {of}</source>
        <translation>Jumlah berbobot: {of}</translation>
    </message>
    <message>
        <source>Activation: {of}</source>
        <translation>Aktivasi: {of}</translation>
    </message>
    <message>
        <source>Cost of the sample</source>
        <translation>Biaya sampel</translation>
    </message>
    <message>
        <source>Cost of the batch</source>
        <translation>Biaya batch</translation>
    </message>
    <message>
        <source>Delta: {of}</source>
        <translation>Delta: {of}</translation>
    </message>
    <message>
        <source>Before the update: {of}</source>
        <translation>Sebelum pembaruan: {of}</translation>
    </message>
    <message>
        <source>Partial derivative: {of}</source>
        <translation>Turunan parsial: {of}</translation>
    </message>
    <message>
        <source>Share of the sample in the partial derivative: {of}</source>
        <translation>Bagian sampel dalam turunan parsial: {of}</translation>
    </message>
    <message>
        <source>After the update: {of}</source>
        <translation>Setelah pembaruan: {of}</translation>
    </message>
    <message>
        <source>Memory of the solver: {of}</source>
        <translation>Memori solver: {of}</translation>
    </message>
    <message>
        <source>Memory of the solver, freed of its bias: {of}</source>
        <translation>Memori solver, tanpa bias awalnya: {of}</translation>
    </message>
    <message>
        <source>Learned slope of {layer}</source>
        <translation>Kemiringan terlatih {layer}</translation>
    </message>
    <message>
        <source>{what} · sample {number} of {count}</source>
        <translation>{what} · sampel {number} dari {count}</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>lapisan keluaran</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>lapisan tersembunyi {number}</translation>
    </message>
</context>
<context>
    <name>StepperBar</name>
    <message>
        <source>Number</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Back by one number</source>
        <translation>Mundur satu angka</translation>
    </message>
    <message>
        <source>On by one number</source>
        <translation>Maju satu angka</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Back by one layer</source>
        <translation>Mundur satu lapisan</translation>
    </message>
    <message>
        <source>On by one layer</source>
        <translation>Maju satu lapisan</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Back by one sample</source>
        <translation>Mundur satu sampel</translation>
    </message>
    <message>
        <source>On by one sample</source>
        <translation>Maju satu sampel</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Back by one phase</source>
        <translation>Mundur satu fase</translation>
    </message>
    <message>
        <source>On by one phase</source>
        <translation>Maju satu fase</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Back to the batch before; training goes back, too</source>
        <translation>Kembali ke batch sebelumnya; pelatihan juga mundur</translation>
    </message>
    <message>
        <source>On to the next batch; training does this step, too</source>
        <translation>Maju ke batch berikutnya; pelatihan juga melakukan langkah ini</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ujung</translation>
    </message>
    <message>
        <source>To the first number of the batch</source>
        <translation>Ke angka pertama batch ini</translation>
    </message>
    <message>
        <source>To the last number of the batch</source>
        <translation>Ke angka terakhir batch ini</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Empty the map</source>
        <translation>Kosongkan peta</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Tempat sebelumnya</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Tempat berikutnya</translation>
    </message>
    <message>
        <source>Fill the map</source>
        <translation>Isi seluruh peta</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Mainkan</translation>
    </message>
</context>
<context>
    <name>StraightView</name>
    <message>
        <source>{width} principal components explain {share} % of the variance and leave an error of {pca}; the autoencoder of the same width leaves {error}.</source>
        <translation>{width} komponen utama menjelaskan {share} % varians dan menyisakan galat {pca}; autoencoder selebar itu menyisakan {error}.</translation>
    </message>
    <message>
        <source>Codes of the autoencoder</source>
        <translation>Kode autoencoder</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Komponen utama</translation>
    </message>
    <message>
        <source>Code 1</source>
        <translation>Kode 1</translation>
    </message>
    <message>
        <source>Code 2</source>
        <translation>Kode 2</translation>
    </message>
    <message>
        <source>Component 1</source>
        <translation>Komponen 1</translation>
    </message>
    <message>
        <source>Component 2</source>
        <translation>Komponen 2</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>A plane needs at least two weights or biases that training may move.</source>
        <translation>Sebuah bidang memerlukan setidaknya dua bobot atau bias yang boleh diubah pelatihan.</translation>
    </message>
    <message>
        <source>All weights are 0, so that directions of their size lead nowhere. Choose random directions.</source>
        <translation>Semua bobot bernilai 0 sehingga arah sepanjang bobot tidak ke mana-mana. Pilih arah acak.</translation>
    </message>
    <message>
        <source>The run has not walked far enough to have principal components. Train for a few epochs, or choose random directions.</source>
        <translation>Pelatihan belum cukup jauh untuk mempunyai komponen utama. Latih beberapa epok dahulu, atau pilih arah acak.</translation>
    </message>
    <message>
        <source>This network does not have both of these weights. Choose others.</source>
        <translation>Jaringan ini tidak mempunyai kedua bobot tersebut. Pilih yang lain.</translation>
    </message>
    <message>
        <source>Choose two different weights.</source>
        <translation>Pilih dua bobot yang berbeda.</translation>
    </message>
    <message>
        <source>The path walked</source>
        <translation>Jalur yang ditempuh</translation>
    </message>
    <message>
        <source>Around the present</source>
        <translation>Sekitar posisi kini</translation>
    </message>
    <message>
        <source>There is no network to look at: mend what does not fit first.</source>
        <translation>Tidak ada jaringan yang dapat dilihat: perbaiki dahulu yang tidak cocok.</translation>
    </message>
    <message>
        <source>There are no training samples.</source>
        <translation>Tidak ada sampel latih.</translation>
    </message>
    <message>
        <source>There are no test samples. Take the training samples, or raise the test share under Data.</source>
        <translation>Tidak ada sampel uji. Pakai sampel latih, atau naikkan porsi uji di bagian Data.</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Komponen utama</translation>
    </message>
    <message>
        <source>The plane in which most of the run&apos;s path lies</source>
        <translation>Bidang yang memuat sebagian besar jalur pelatihan</translation>
    </message>
    <message>
        <source>Random, filter-normalised</source>
        <translation>Acak, ternormalkan filter</translation>
    </message>
    <message>
        <source>Two random directions, for every neuron as long as its weights (Li et al., 2018): surfaces of different networks can be compared. Biases stay as they are</source>
        <translation>Dua arah acak, untuk setiap neuron sepanjang bobotnya (Li dkk., 2018): permukaan jaringan yang berbeda dapat dibandingkan. Bias tidak berubah</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Acak</translation>
    </message>
    <message>
        <source>Two random directions, orthogonal and of length 1</source>
        <translation>Dua arah acak, saling tegak lurus dengan panjang 1</translation>
    </message>
    <message>
        <source>Two weights</source>
        <translation>Dua bobot</translation>
    </message>
    <message>
        <source>The values of two weights or biases; all others stay as they are</source>
        <translation>Nilai dua bobot atau bias; semua yang lain tidak berubah</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Lebar</translation>
    </message>
    <message>
        <source>2 shows twice as much of the plane each way, 0.5 half as much</source>
        <translation>2 menampilkan bidang dua kali lebih luas ke setiap arah, 0.5 setengahnya</translation>
    </message>
    <message>
        <source>A small piece looks flat, or like a plain slope.</source>
        <translation>Sepotong kecil tampak datar, atau seperti lereng biasa.</translation>
    </message>
    <message>
        <source>The valley is a dot among high walls that no run ever sees.</source>
        <translation>Lembah menjadi sebuah titik di antara dinding tinggi yang tidak pernah dilihat pelatihan.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Other random directions</source>
        <translation>Arah acak yang lain</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation>Warna logaritmik</translation>
    </message>
    <message>
        <source>No surface has been computed yet.</source>
        <translation>Belum ada permukaan yang dihitung.</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Menghitung …</translation>
    </message>
    <message>
        <source>Component {n}: {share} %</source>
        <translation>Komponen {n}: {share} %</translation>
    </message>
    <message>
        <source>Direction {n}</source>
        <translation>Arah {n}</translation>
    </message>
    <message>
        <source>Cost J</source>
        <translation>Biaya J</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Loss latih</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Loss uji</translation>
    </message>
    <message>
        <source>({a}, {b}): {value}</source>
        <translation>({a}, {b}): {value}</translation>
    </message>
    <message>
        <source>({a}, {b}): loss {value}, cost {cost}</source>
        <translation>({a}, {b}): loss {value}, biaya {cost}</translation>
    </message>
    <message>
        <source>{name} {here} at epoch {epoch}; lowest place of the map {low} at ({a}, {b}).</source>
        <translation>{name} {here} pada epok {epoch}; tempat terendah di peta {low} pada ({a}, {b}).</translation>
    </message>
    <message>
        <source>{name} {here} at epoch {epoch}; no place of the map has a finite one.</source>
        <translation>{name} {here} pada epok {epoch}; tidak ada tempat di peta yang nilainya berhingga.</translation>
    </message>
    <message>
        <source>{share} % of the variance of the path lies in this plane.</source>
        <translation>{share} % varians jalur terletak pada bidang ini.</translation>
    </message>
    <message>
        <source>Above {limit}, up to {high}, all places have the strongest colour.</source>
        <translation>Di atas {limit}, sampai {high}, semua tempat berwarna paling kuat.</translation>
    </message>
    <message>
        <source>{count} of {total} places have no finite loss; they have the strongest colour, too.</source>
        <translation>{count} dari {total} tempat tidak mempunyai loss berhingga; warnanya juga paling kuat.</translation>
    </message>
    <message>
        <source>An even selection is looked at: {count} of {total} samples.</source>
        <translation>Yang dilihat adalah pilihan yang merata: {count} dari {total} sampel.</translation>
    </message>
    <message>
        <source>Computed at epoch {epoch}; the run has gone on.</source>
        <translation>Dihitung pada epok {epoch}; pelatihan sudah berlanjut.</translation>
    </message>
    <message>
        <source>Computed at epoch {epoch}; the run has left this map.</source>
        <translation>Dihitung pada epok {epoch}; pelatihan sudah keluar dari peta ini.</translation>
    </message>
    <message>
        <source>Computed at epoch {epoch}; something was changed since.</source>
        <translation>Dihitung pada epok {epoch}; sesudah itu ada yang diubah.</translation>
    </message>
    <message>
        <source>The orange line is the path walked, from the ring to the dot of the present: every moment is seen where the plane comes nearest to it. Only the present lies in the plane; at other moments the loss was not what the map shows there. The mouse and the arrow keys read places off.</source>
        <translation>Garis oranye adalah jalur yang ditempuh, dari lingkaran sampai titik posisi kini: setiap saat dilihat di titik bidang yang terdekat dengannya. Hanya posisi kini yang terletak pada bidang; pada saat lain loss-nya bukan yang ditunjukkan peta di situ. Tetikus dan tombol panah membaca nilai tempat.</translation>
    </message>
</context>
<context>
    <name>SurfaceForm</name>
    <message>
        <source>Width ×</source>
        <translation>Lebar ×</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Arah</translation>
    </message>
    <message>
        <source>What is shown of the plane</source>
        <translation>Bagian bidang yang ditampilkan</translation>
    </message>
    <message>
        <source>Places that are computed</source>
        <translation>Banyaknya tempat yang dihitung</translation>
    </message>
    <message>
        <source>Samples that make the loss</source>
        <translation>Sampel yang membentuk loss</translation>
    </message>
    <message>
        <source>Without penalties, or with them</source>
        <translation>Tanpa penalti, atau dengan penalti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Hitung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>What is shown of the plane, how finely, of which samples, in which colours</source>
        <translation>Bagian bidang yang ditampilkan, kehalusannya, sampelnya, dan warnanya</translation>
    </message>
</context>
<context>
    <name>SurfaceMap</name>
    <message>
        <source>path: {name}</source>
        <translation>jalur: {name}</translation>
    </message>
    <message>
        <source>path: epoch</source>
        <translation>jalur: epok</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>Permukaan loss</translation>
    </message>
</context>
<context>
    <name>SurfacePanel</name>
    <message>
        <source>Progress of the surface</source>
        <translation>Kemajuan perhitungan permukaan</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Permission denied</source>
        <translation>akses ditolak</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>sedang dipakai</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>kesalahan saat membaca atau menulis</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ini sebuah folder</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>terlalu banyak berkas terbuka</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>nama berkas terlalu panjang</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>berkas atau folder tidak ada</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>tidak ada ruang tersisa</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>bukan folder</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>tidak diizinkan</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>sistem berkas hanya dapat dibaca</translation>
    </message>
</context>
<context>
    <name>TableHandlers</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabel (*.csv *.tsv *.txt);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Open a data file</source>
        <translation>Buka berkas data</translation>
    </message>
    <message>
        <source>Paste data</source>
        <translation>Tempel data</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Barisan</translation>
    </message>
    <message>
        <source>How many sequences are made, for training and test together.</source>
        <translation>Banyaknya barisan yang dibuat, untuk pelatihan dan uji bersama-sama.</translation>
    </message>
    <message>
        <source>The test figures depend on chance, and a network learns the sequences by heart.</source>
        <translation>Angka uji bergantung pada kebetulan, dan jaringan menghafal barisannya.</translation>
    </message>
    <message>
        <source>An epoch takes longer.</source>
        <translation>Satu epok memakan waktu lebih lama.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>How many times a sequence has.</source>
        <translation>Banyaknya waktu dalam sebuah barisan.</translation>
    </message>
    <message>
        <source>There is hardly anything to remember: every cell can do it.</source>
        <translation>Hampir tidak ada yang perlu diingat: setiap sel dapat melakukannya.</translation>
    </message>
    <message>
        <source>Gradients vanish on their way back to the first times, and an epoch takes longer.</source>
        <translation>Gradien lenyap dalam perjalanan mundur ke waktu pertama, dan satu epok lebih lama.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Derau</translation>
    </message>
    <message>
        <source>How far values are moved at random.</source>
        <translation>Seberapa jauh nilai digeser secara acak.</translation>
    </message>
    <message>
        <source>Without noise the task is easier than real data are.</source>
        <translation>Tanpa derau, tugasnya lebih mudah daripada data nyata.</translation>
    </message>
    <message>
        <source>What is to be learned drowns in it.</source>
        <translation>Apa yang harus dipelajari tenggelam di dalamnya.</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>Atau eksklusif (XOR)</translation>
    </message>
    <message>
        <source>Two noisy bits at one time: do they differ? With a single time it is an ordinary network.</source>
        <translation>Dua bit berderau pada satu waktu: apakah keduanya berbeda? Dengan satu waktu saja, ini jaringan biasa.</translation>
    </message>
    <message>
        <source>Wave from its frequency</source>
        <translation>Gelombang dari frekuensinya</translation>
    </message>
    <message>
        <source>Frequency and start are given once; the network draws the wave by itself.</source>
        <translation>Frekuensi dan titik awal diberikan sekali; jaringan menggambar gelombangnya sendiri.</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Nama depan</translation>
    </message>
    <message>
        <source>A language is given, Indonesian or English; the network spells a name, letter by letter.</source>
        <translation>Bahasa diberikan, Indonesia atau Inggris; jaringan mengeja sebuah nama, huruf demi huruf.</translation>
    </message>
    <message>
        <source>Letters of the longest name.</source>
        <translation>Huruf dari nama terpanjang.</translation>
    </message>
    <message>
        <source>Only short names are learned from.</source>
        <translation>Hanya nama-nama pendek yang dipelajari.</translation>
    </message>
    <message>
        <source>An epoch takes longer, mostly for what comes after the end of names.</source>
        <translation>Satu epok lebih lama, terutama untuk apa yang ada sesudah akhir nama.</translation>
    </message>
    <message>
        <source>More ups than downs</source>
        <translation>Lebih banyak naik daripada turun</translation>
    </message>
    <message>
        <source>Words of +, - and . of different lengths: which sign is the more frequent? The mood of a text is judged likewise from its words.</source>
        <translation>Kata dari +, - dan . dengan panjang berbeda-beda: tanda mana yang lebih sering? Sentimen sebuah teks dinilai dari kata-katanya dengan cara serupa.</translation>
    </message>
    <message>
        <source>Digits row by row</source>
        <translation>Angka baris demi baris</translation>
    </message>
    <message>
        <source>A handwritten digit is read from top to bottom, one row of pixels at a time.</source>
        <translation>Angka tulisan tangan dibaca dari atas ke bawah, satu baris piksel setiap waktu.</translation>
    </message>
    <message>
        <source>Adding problem</source>
        <translation>Soal penjumlahan</translation>
    </message>
    <message>
        <source>Of many numbers two are marked; their sum is asked for at the end. It takes a long memory.</source>
        <translation>Dari banyak angka, dua ditandai; jumlahnya ditanyakan di akhir. Ini memerlukan ingatan yang panjang.</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Paritas</translation>
    </message>
    <message>
        <source>At every time: has the number of ones so far been odd?</source>
        <translation>Pada setiap waktu: apakah banyaknya angka satu sejauh ini ganjil?</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Gema</translation>
    </message>
    <message>
        <source>At every time: which letter stood there some times before?</source>
        <translation>Pada setiap waktu: huruf apa yang muncul beberapa waktu sebelumnya?</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>How many times before the letter stood that is asked for.</source>
        <translation>Berapa waktu sebelumnya huruf yang ditanyakan itu muncul.</translation>
    </message>
    <message>
        <source>There is hardly anything to remember.</source>
        <translation>Hampir tidak ada yang perlu diingat.</translation>
    </message>
    <message>
        <source>So many letters have to be kept in order that the state is too small for them.</source>
        <translation>Begitu banyak huruf harus disimpan berurutan sehingga keadaan terlalu kecil untuknya.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Huruf</translation>
    </message>
    <message>
        <source>How many letters there are to choose from.</source>
        <translation>Banyaknya huruf yang dapat dipilih.</translation>
    </message>
    <message>
        <source>Guessing is often right: of two letters every second time.</source>
        <translation>Menebak sering benar: dari dua huruf, satu dari dua kali.</translation>
    </message>
    <message>
        <source>Each one has to be told apart and kept; training takes longer.</source>
        <translation>Masing-masing harus dibedakan dan disimpan; pelatihan lebih lama.</translation>
    </message>
    <message>
        <source>Sine continued</source>
        <translation>Lanjutan sinus</translation>
    </message>
    <message>
        <source>At every time: what is the next value of the wave? Then the network goes on by itself.</source>
        <translation>Pada setiap waktu: berapa nilai gelombang berikutnya? Setelah itu jaringan melanjutkannya sendiri.</translation>
    </message>
    <message>
        <source>Own sequences</source>
        <translation>Barisan milik sendiri</translation>
    </message>
    <message>
        <source>A text whose next letter is asked for, or a table with a sequence in every row.</source>
        <translation>Teks yang huruf berikutnya ditanyakan, atau tabel dengan satu barisan di setiap barisnya.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>regression; features: {features}, targets: {targets}</source>
        <translation>regresi; fitur: {features}, target: {targets}</translation>
    </message>
    <message>
        <source>classification; features: {features}, classes: {classes}</source>
        <translation>klasifikasi; fitur: {features}, kelas: {classes}</translation>
    </message>
    <message>
        <source>learning rate {rate} unless another is given</source>
        <translation>laju pembelajaran {rate} bila tidak ditentukan lain</translation>
    </message>
    <message>
        <source>for the output {activation}</source>
        <translation>untuk keluaran {activation}</translation>
    </message>
    <message>
        <source>{form}. {about}</source>
        <translation>{form}. {about}</translation>
    </message>
    <message>
        <source>Demonstrations</source>
        <translation>Demonstrasi</translation>
    </message>
    <message>
        <source>Worked examples</source>
        <translation>Contoh terhitung</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Measures of checkpoints</source>
        <translation>Ukuran titik capaian</translation>
    </message>
    <message>
        <source>Parts of the window</source>
        <translation>Bagian jendela</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>In the window: {name}.</source>
        <translation>Di jendela: {name}.</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>milik pelajaran ini</translation>
    </message>
    <message>
        <source>Experiment: {name}.</source>
        <translation>Percobaan: {name}.</translation>
    </message>
    <message>
        <source>☐ Checkpoint: {text}</source>
        <translation>☐ Titik capaian: {text}</translation>
    </message>
    <message>
        <source>Exercise: {name} (level {level}, seed {seed})</source>
        <translation>Latihan: {name} (tingkat {level}, benih {seed})</translation>
    </message>
    <message>
        <source>{student}: {right} of {tasks} in “{lesson}”</source>
        <translation>{student}: {right} dari {tasks} dalam “{lesson}”</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Measured again</source>
        <translation>Diukur ulang</translation>
    </message>
    <message>
        <source>The hand-in is about the lesson “{name}”: give its file, as in lesson {name}.yaml --check …</source>
        <translation>Berkas hasil ini untuk pelajaran “{name}”: berikan berkasnya, seperti lesson {name}.yaml --check …</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latih</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Uji</translation>
    </message>
    <message>
        <source>{message} It was here: {name}.</source>
        <translation>{message} Tempatnya: {name}.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Akurasi</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>{data}{scaled}: network {sizes}, output {output}, loss {loss}</source>
        <translation>{data}{scaled}: jaringan {sizes}, keluaran {output}, loss {loss}</translation>
    </message>
    <message>
        <source> (standardised)</source>
        <translation> (distandarkan)</translation>
    </message>
    <message>
        <source>{solver}; learning rate {rate}, batch size {batch}, seed {seed}</source>
        <translation>{solver}; laju pembelajaran {rate}, ukuran batch {batch}, benih {seed}</translation>
    </message>
    <message>
        <source>Epochs: {epochs}; steps: {steps}; time: {seconds} s; end: {finish}</source>
        <translation>Epok: {epochs}; langkah: {steps}; waktu: {seconds} s; akhir: {finish}</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>dihentikan</translation>
    </message>
    <message>
        <source>Epoch {epoch}   loss {loss}</source>
        <translation>Epok {epoch}   loss {loss}</translation>
    </message>
    <message>
        <source>{option}: the name must end in {suffix}.</source>
        <translation>{option}: nama harus berakhiran {suffix}.</translation>
    </message>
    <message>
        <source>{option}: “{path}” cannot be written; the folder must be there.</source>
        <translation>{option}: “{path}” tidak dapat ditulis; foldernya harus sudah ada.</translation>
    </message>
    <message>
        <source>{option} is for networks of dense layers; this is a lab.</source>
        <translation>{option} hanya untuk jaringan lapisan padat; ini sebuah lab.</translation>
    </message>
    <message>
        <source>{option} goes with `train`, not with `tune`.</source>
        <translation>{option} dipakai dengan `train`, bukan dengan `tune`.</translation>
    </message>
    <message>
        <source>Called off. With --store, what is finished is kept.</source>
        <translation>Dibatalkan. Dengan --store, yang sudah selesai disimpan.</translation>
    </message>
    <message>
        <source>Every setting diverged; try smaller learning rates.</source>
        <translation>Semua pilihan divergen; cobalah laju pembelajaran yang lebih kecil.</translation>
    </message>
    <message>
        <source>{option} must be from {least} to {most}, not {value}.</source>
        <translation>{option} harus dari {least} sampai {most}, bukan {value}.</translation>
    </message>
    <message>
        <source>--jobs does not go with --cluster, which has its own workers.</source>
        <translation>--jobs tidak cocok dengan --cluster, yang memiliki pekerjanya sendiri.</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Best: {setting}. Score over the test samples, looked at only now: {score}.</source>
        <translation>Terbaik: {setting}. Skor pada sampel uji, yang baru dilihat sekarang: {score}.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivasi</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Ditulis: {path}</translation>
    </message>
    <message>
        <source>--plot goes with `train`, not with `race`.</source>
        <translation>--plot berlaku untuk `train`, bukan `race`.</translation>
    </message>
    <message>
        <source>Called off.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>There is nothing left to propose.</source>
        <translation>Tidak ada lagi yang dapat diusulkan.</translation>
    </message>
    <message>
        <source>Try: {label}. {change} {why}</source>
        <translation>Coba: {label}. {change} {why}</translation>
    </message>
    <message>
        <source>{label}. {evidence} {meaning}</source>
        <translation>{label}. {evidence} {meaning}</translation>
    </message>
    <message>
        <source>--lane: “{given}” is not of the form name=value, each name once.</source>
        <translation>--lane: “{given}” tidak berbentuk nama=nilai dengan setiap nama satu kali.</translation>
    </message>
    <message>
        <source>--goal: write it like {examples}, not “{given}”.</source>
        <translation>--goal: tulis seperti {examples}, bukan “{given}”.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Skor</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Sebaran</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Detik</translation>
    </message>
    <message>
        <source>--set: “{given}” is not of the form name=value.</source>
        <translation>--set: “{given}” tidak berbentuk nama=nilai.</translation>
    </message>
    <message>
        <source>{name} is true or false, not “{text}”.</source>
        <translation>{name} harus true atau false, bukan “{text}”.</translation>
    </message>
    <message>
        <source>{option}: “{name}” could be any of: {choices}.</source>
        <translation>{option}: “{name}” bisa berarti salah satu dari: {choices}.</translation>
    </message>
    <message>
        <source>{option}: nothing that was chosen has a parameter “{name}”. There are: {choices}.</source>
        <translation>{option}: tidak ada pilihan yang memiliki parameter “{name}”. Yang ada: {choices}.</translation>
    </message>
    <message>
        <source>--data: “{name}” is neither a file nor a data set. Data sets: {choices}.</source>
        <translation>--data: “{name}” bukan berkas dan bukan himpunan data. Himpunan data: {choices}.</translation>
    </message>
    <message>
        <source>--{option} is for files, but “{name}” is a data set of the program.</source>
        <translation>--{option} hanya untuk berkas, padahal “{name}” adalah himpunan data bawaan program.</translation>
    </message>
    <message>
        <source>--features: the data have no “{feature}”. They have: {choices}.</source>
        <translation>--features: data tidak memiliki “{feature}”. Yang ada: {choices}.</translation>
    </message>
    <message>
        <source>--hidden: at most {most} layers.</source>
        <translation>--hidden: paling banyak {most} lapisan.</translation>
    </message>
    <message>
        <source>--language: there is no “{language}”. Choose one of: {choices}.</source>
        <translation>--language: tidak ada “{language}”. Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>there is no display</source>
        <translation>tidak ada layar</translation>
    </message>
    <message>
        <source>No window: {obstacle}.</source>
        <translation>Tidak ada jendela: {obstacle}.</translation>
    </message>
    <message>
        <source>No window: {obstacle}. The default experiment runs in the terminal instead; picture: {picture}</source>
        <translation>Jendela tidak dapat dibuka: {obstacle}. Sebagai gantinya, eksperimen bawaan dijalankan di terminal; gambar: {picture}</translation>
    </message>
    <message>
        <source>the system library {library} is missing</source>
        <translation>pustaka sistem {library} tidak ada</translation>
    </message>
    <message>
        <source>Qt cannot be loaded ({reason})</source>
        <translation>Qt tidak dapat dimuat ({reason})</translation>
    </message>
    <message>
        <source>the display “{display}” does not answer</source>
        <translation>layar “{display}” tidak menjawab</translation>
    </message>
    <message>
        <source>{option} does not go with --gallery; what goes: {choices}.</source>
        <translation>{option} tidak dapat dipakai bersama --gallery; yang dapat: {choices}.</translation>
    </message>
    <message>
        <source>Columns at a time</source>
        <translation>Kolom per waktu</translation>
    </message>
    <message>
        <source>--features is for the table of --file.</source>
        <translation>--features berlaku untuk tabel dari --file.</translation>
    </message>
    <message>
        <source>--task and --file cannot be used together.</source>
        <translation>--task dan --file tidak dapat dipakai bersama-sama.</translation>
    </message>
    <message>
        <source>--features is for tables; --file names a text.</source>
        <translation>--features berlaku untuk tabel; --file menunjuk sebuah teks.</translation>
    </message>
    <message>
        <source>--length is for texts; --file names a table.</source>
        <translation>--length berlaku untuk teks; --file menunjuk sebuah tabel.</translation>
    </message>
    <message>
        <source>Images {images}: {stages}, output {output}; {count} weights</source>
        <translation>Citra {images}: {stages}, keluaran {output}; {count} bobot</translation>
    </message>
    <message>
        <source>{task} ({form}): {cell}, {units} units; {count} weights</source>
        <translation>{task} ({form}): {cell}, {units} unit; {count} bobot</translation>
    </message>
    <message>
        <source>Mean |∂J/∂h| from the first time to the last: {sizes}</source>
        <translation>Rata-rata |∂J/∂h| dari waktu pertama sampai terakhir: {sizes}</translation>
    </message>
    <message>
        <source>Names it makes up ({language}): {names}</source>
        <translation>Nama karangannya ({language}): {names}</translation>
    </message>
    <message>
        <source>Text it makes up: {text}</source>
        <translation>Teks karangannya: {text}</translation>
    </message>
    <message>
        <source>Pseudo-log-likelihood</source>
        <translation>Log-likelihood semu</translation>
    </message>
    <message>
        <source>Mean free energy</source>
        <translation>Rerata energi bebas</translation>
    </message>
    <message>
        <source>Images {images}: {visible} visible and {hidden} hidden units; CD-{k}</source>
        <translation>Gambar {images}: {visible} unit tampak dan {hidden} unit tersembunyi; CD-{k}</translation>
    </message>
    <message>
        <source>Accuracy, fine-tuned</source>
        <translation>Akurasi setelah disetel halus</translation>
    </message>
    <message>
        <source>Accuracy from random weights</source>
        <translation>Akurasi dari bobot acak</translation>
    </message>
    <message>
        <source>Images {images}: a stack of {sizes} units, fine-tuned with the classes of {labelled} images</source>
        <translation>Gambar {images}: tumpukan {sizes} unit, disetel halus dengan kelas {labelled} gambar</translation>
    </message>
    <message>
        <source>KL(real ‖ made)</source>
        <translation>KL(asli ‖ buatan)</translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence</source>
        <translation>Divergensi Jensen-Shannon</translation>
    </message>
    <message>
        <source>Heaps covered</source>
        <translation>Gugus yang tercakup</translation>
    </message>
    <message>
        <source>{distribution}, {count} real samples; game: {game}</source>
        <translation>{distribution}, {count} sampel asli; permainan: {game}</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>Diskriminator</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Images {images}: {sizes} units; inputs spoilt: {corruption}</source>
        <translation>Gambar {images}: {sizes} unit; perusakan masukan: {corruption}</translation>
    </message>
    <message>
        <source>Mean square error of a test pixel: {mine}; of PCA with {width} components: {straight}</source>
        <translation>Rerata kuadrat galat per piksel uji: {mine}; PCA dengan {width} komponen: {straight}</translation>
    </message>
    <message>
        <source>{option}: at most {most} layers.</source>
        <translation>{option}: paling banyak {most} lapisan.</translation>
    </message>
    <message>
        <source>--amount: the corruption {corruption} has none.</source>
        <translation>--amount: perusakan {corruption} tidak memiliki besaran.</translation>
    </message>
</context>
<context>
    <name>ThroughTime</name>
    <message>
        <source>Delta of the answer</source>
        <translation>Delta jawaban</translation>
    </message>
    <message>
        <source>Delta of the answer, which is not asked for</source>
        <translation>Delta jawaban, yang tidak ditanyakan</translation>
    </message>
    <message>
        <source>Delta of the state: from above, and from the time after</source>
        <translation>Delta keadaan: dari atas, dan dari waktu sesudahnya</translation>
    </message>
    <message>
        <source>Delta of the memory: from the state, and from the time after</source>
        <translation>Delta memori: dari keadaan, dan dari waktu sesudahnya</translation>
    </message>
    <message>
        <source>Delta of the sums</source>
        <translation>Delta jumlah</translation>
    </message>
    <message>
        <source>Delta of the sums of gate {gate}</source>
        <translation>Delta jumlah gerbang {gate}</translation>
    </message>
    <message>
        <source>Delta of what the weights make of the state before</source>
        <translation>Delta hasil bobot dari keadaan sebelumnya</translation>
    </message>
    <message>
        <source>Gradient of {weights}: what the later times have gathered, and this one</source>
        <translation>Gradien {weights}: yang terkumpul dari waktu-waktu sesudahnya, ditambah waktu ini</translation>
    </message>
    <message>
        <source>The whole gradient of {weights}, from all times together</source>
        <translation>Seluruh gradien {weights}, dari semua waktu bersama-sama</translation>
    </message>
    <message>
        <source>Input gate: how much of the new goes into the memory</source>
        <translation>Gerbang masukan: seberapa banyak yang baru masuk ke memori</translation>
    </message>
    <message>
        <source>Forget gate: how much of the memory stays</source>
        <translation>Gerbang lupa: seberapa banyak memori yang tinggal</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Yang baru</translation>
    </message>
    <message>
        <source>Output gate: how much of the memory is shown</source>
        <translation>Gerbang keluaran: seberapa banyak memori yang diperlihatkan</translation>
    </message>
    <message>
        <source>Reset gate: how much of the state before counts for what is new</source>
        <translation>Gerbang reset: seberapa besar keadaan sebelumnya berperan bagi yang baru</translation>
    </message>
    <message>
        <source>Update gate: how much of the state before stays</source>
        <translation>Gerbang pembaruan: seberapa banyak keadaan sebelumnya yang tinggal</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Yang masuk</translation>
    </message>
    <message>
        <source>Sums of input and state before, by the same weights at every time</source>
        <translation>Jumlah masukan dan keadaan sebelumnya, dengan bobot yang sama pada setiap waktu</translation>
    </message>
    <message>
        <source>The state, which goes on to the next time</source>
        <translation>Keadaan, yang diteruskan ke waktu berikutnya</translation>
    </message>
    <message>
        <source>The memory, which goes on to the next time</source>
        <translation>Memori, yang diteruskan ke waktu berikutnya</translation>
    </message>
    <message>
        <source>The target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>What this time adds to the cost</source>
        <translation>Yang ditambahkan waktu ini ke biaya</translation>
    </message>
    <message>
        <source>The sequence has ended: the state stays as it is</source>
        <translation>Barisan sudah berakhir: keadaan tetap seperti semula</translation>
    </message>
    <message>
        <source>What the weights make of the state before</source>
        <translation>Hasil bobot dari keadaan sebelumnya</translation>
    </message>
    <message>
        <source>Sums of the output layer, by the same weights at every time</source>
        <translation>Jumlah lapisan keluaran, dengan bobot yang sama pada setiap waktu</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Jawaban</translation>
    </message>
</context>
<context>
    <name>ThroughTimeView</name>
    <message>
        <source>All times together: J = {cost}, and the whole gradient of this sequence has the length {norm}.</source>
        <translation>Semua waktu bersama-sama: J = {cost}, dan panjang seluruh gradien barisan ini {norm}.</translation>
    </message>
    <message>
        <source>Forward, time {time} of {times}</source>
        <translation>Maju, waktu {time} dari {times}</translation>
    </message>
    <message>
        <source>Backward, time {time} of {times}</source>
        <translation>Mundur, waktu {time} dari {times}</translation>
    </message>
    <message>
        <source>Where the gradient of a batch is longer than {clip}, it is scaled down to the length {clip}.</source>
        <translation>Bila gradien sebuah batch lebih panjang dari {clip}, gradien itu dikecilkan hingga panjangnya {clip}.</translation>
    </message>
    <message>
        <source>To the first time (Home)</source>
        <translation>Ke waktu pertama (Home)</translation>
    </message>
    <message>
        <source>A step back (Left)</source>
        <translation>Selangkah mundur (Kiri)</translation>
    </message>
    <message>
        <source>A step on (Right)</source>
        <translation>Selangkah maju (Kanan)</translation>
    </message>
    <message>
        <source>To the whole gradient (End)</source>
        <translation>Ke seluruh gradien (End)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Forward and backward in time</source>
        <translation>Maju dan mundur dalam waktu</translation>
    </message>
    <message>
        <source>Above forward, below backward; bars: the size of ∂J/∂h. Click on a time to go there.</source>
        <translation>Atas maju, bawah mundur; batang: besar ∂J/∂h. Klik sebuah waktu untuk ke sana.</translation>
    </message>
    <message>
        <source>Training goes on, and the numbers follow twice a second; pause to compute along.</source>
        <translation>Pelatihan berlanjut, dan bilangan-bilangannya mengikuti dua kali per detik; jeda dulu untuk ikut menghitung.</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>Size of the inputs</source>
        <translation>Besar masukan</translation>
    </message>
    <message>
        <source>Bias of the gate that keeps</source>
        <translation>Bias gerbang yang menyimpan</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>Gradien terpanjang</translation>
    </message>
    <message>
        <source>A single time step: nothing comes from before, so that it is an ordinary network.</source>
        <translation>Satu langkah waktu saja: tidak ada yang datang dari sebelumnya, jadi ini jaringan biasa.</translation>
    </message>
    <message>
        <source>Every time step is asked for an answer: so far, has the number of ones been odd?</source>
        <translation>Setiap langkah waktu diminta menjawab: sejauh ini, apakah banyaknya angka satu ganjil?</translation>
    </message>
    <message>
        <source>Something is given once, and the state alone carries it on: a language, then a name in it.</source>
        <translation>Sesuatu diberikan sekali, lalu hanya keadaan yang meneruskannya: sebuah bahasa, lalu sebuah nama dalam bahasa itu.</translation>
    </message>
    <message>
        <source>A sequence is read, and the last state answers: a sentence, then its mood.</source>
        <translation>Sebuah barisan dibaca, dan keadaan terakhir menjawab: sebuah kalimat, lalu sentimennya.</translation>
    </message>
    <message>
        <source>Time steps</source>
        <translation>Langkah waktu</translation>
    </message>
    <message>
        <source>∂J/∂h: what the state of each time step means for the last</source>
        <translation>∂J/∂h: arti keadaan setiap langkah waktu bagi keadaan terakhir</translation>
    </message>
    <message>
        <source>∂J/∂x: what the input of each time step means for the last state</source>
        <translation>∂J/∂x: arti masukan setiap langkah waktu bagi keadaan terakhir</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Branch {n}: left at epoch {epoch}, training loss {loss}</source>
        <translation>Cabang {n}: ditinggalkan pada epok {epoch}, loss latih {loss}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {now}</source>
        <translation>Epok {epoch} dari {now}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Saat dalam pelatihan</translation>
    </message>
    <message>
        <source>Drag to look back: output, weights, gradients and loss as they were</source>
        <translation>Geser untuk melihat kembali: keluaran, bobot, gradien, dan loss seperti saat itu</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Cabang</translation>
    </message>
    <message>
        <source>Go back to where a branch of this run was left</source>
        <translation>Kembali ke tempat suatu cabang pelatihan ini ditinggalkan</translation>
    </message>
</context>
<context>
    <name>TimePlot</name>
    <message>
        <source>{layer}, now</source>
        <translation>{layer}, sekarang</translation>
    </message>
    <message>
        <source>{layer}, at the beginning</source>
        <translation>{layer}, pada awalnya</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>Lapisan {number}</translation>
    </message>
    <message>
        <source>at the beginning</source>
        <translation>pada awalnya</translation>
    </message>
    <message>
        <source>mean |∂J/∂h|</source>
        <translation>rerata |∂J/∂h|</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Size of the gradient by time</source>
        <translation>Besar gradien per waktu</translation>
    </message>
</context>
<context>
    <name>Tool</name>
    <message>
        <source>Paint</source>
        <translation>Lukis</translation>
    </message>
    <message>
        <source>Click for one sample, drag to spray</source>
        <translation>Klik untuk satu sampel, seret untuk menyemprot</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Take samples away under the brush</source>
        <translation>Hapus sampel di bawah kuas</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Ganti label</translation>
    </message>
    <message>
        <source>Give samples under the brush the chosen class or value</source>
        <translation>Beri sampel di bawah kuas kelas atau nilai yang dipilih</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Pilih</translation>
    </message>
    <message>
        <source>Drag a rectangle, or click a sample; Shift adds</source>
        <translation>Seret sebuah persegi panjang, atau klik satu sampel; Shift menambah</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Drag the selection, or a single sample</source>
        <translation>Seret sampel terpilih, atau satu sampel</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalakan</translation>
    </message>
    <message>
        <source>Drag away from the middle of the selection, or of all</source>
        <translation>Seret menjauhi pusat sampel terpilih, atau pusat semua sampel</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Putar</translation>
    </message>
    <message>
        <source>Drag around the middle of the selection, or of all</source>
        <translation>Seret mengelilingi pusat sampel terpilih, atau pusat semua sampel</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Diverged in epoch {epoch}: the numbers of layer {layer} grew beyond all bounds. The last finite state is kept (loss {loss}). Lower the learning rate.</source>
        <translation>Divergen pada epok {epoch}: nilai di lapisan {layer} membesar tanpa batas. Keadaan berhingga terakhir dipertahankan (loss {loss}). Perkecil laju pembelajaran.</translation>
    </message>
    <message>
        <source>Choose the loss</source>
        <translation>Pilih loss</translation>
    </message>
    <message>
        <source>Choose the solver</source>
        <translation>Pilih solver</translation>
    </message>
    <message>
        <source>Choose the schedule</source>
        <translation>Pilih jadwal laju</translation>
    </message>
    <message>
        <source>Change a training parameter</source>
        <translation>Ubah parameter pelatihan</translation>
    </message>
    <message>
        <source>Batches differ from epoch to epoch. Otherwise the order of the samples is learned, too.</source>
        <translation>Batch berbeda dari epok ke epok. Jika tidak, urutan sampel pun ikut dipelajari.</translation>
    </message>
    <message>
        <source>The penalty counts less the larger the batch is, as scikit-learn&apos;s alpha; the lecture&apos;s does not.</source>
        <translation>Makin besar batch, makin kecil pengaruh penalti, seperti alpha scikit-learn; penalti kuliah tidak demikian.</translation>
    </message>
    <message>
        <source>A part of the training samples is not learned from; training stops when its score no longer rises.</source>
        <translation>Sebagian sampel latih tidak dipelajari; pelatihan berhenti ketika skornya tidak lagi naik.</translation>
    </message>
    <message>
        <source>Training ends after so many epochs, wherever it stands.</source>
        <translation>Pelatihan berakhir setelah sekian epok, di mana pun posisinya.</translation>
    </message>
    <message>
        <source>Training ends when the loss has not improved for some epochs.</source>
        <translation>Pelatihan berakhir bila loss tidak membaik selama beberapa epok.</translation>
    </message>
    <message>
        <source>Everything here takes effect at once, while training runs.</source>
        <translation>Semua di sini langsung berlaku selama pelatihan berjalan.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Fungsi biaya</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solver</translation>
    </message>
    <message>
        <source>New order in every epoch</source>
        <translation>Urutan baru tiap epok</translation>
    </message>
    <message>
        <source>Rate over time</source>
        <translation>Jadwal laju</translation>
    </message>
    <message>
        <source>Stop after some epochs</source>
        <translation>Berhenti setelah sejumlah epok</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Penalti</translation>
    </message>
    <message>
        <source>Divide by the batch size, as scikit-learn</source>
        <translation>Bagi dengan ukuran batch (scikit-learn)</translation>
    </message>
    <message>
        <source>Stop by itself</source>
        <translation>Berhenti otomatis</translation>
    </message>
    <message>
        <source>Without improvement</source>
        <translation>Bila tidak membaik</translation>
    </message>
    <message>
        <source>Watch a validation part</source>
        <translation>Pantau data validasi</translation>
    </message>
    <message>
        <source>Training failed: {error}. The last good weights are kept.</source>
        <translation>Pelatihan gagal: {error}. Bobot terakhir yang baik dipertahankan.</translation>
    </message>
    <message>
        <source>Training ended: {why}.</source>
        <translation>Pelatihan selesai: {why}.</translation>
    </message>
</context>
<context>
    <name>TrainingHandlers</name>
    <message>
        <source>Draw other weights</source>
        <translation>Ambil bobot lain</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>{name}: loss {loss} after {epochs} epochs.</source>
        <translation>{name}: loss {loss} setelah {epochs} epok.</translation>
    </message>
    <message>
        <source>Of {units} hidden units, {died} died on the way and {revived} came back.</source>
        <translation>Dari {units} unit tersembunyi, {died} mati di tengah jalan dan {revived} hidup kembali.</translation>
    </message>
    <message>
        <source>Medians and means of {count} seeds; the band holds all of them.</source>
        <translation>Median dan rerata dari {count} benih; pitanya memuat semuanya.</translation>
    </message>
    <message>
        <source>Which curve will fall first? Guess, then train.</source>
        <translation>Kurva mana yang akan turun lebih dahulu? Tebak, lalu latih.</translation>
    </message>
    <message>
        <source>Train {count} epochs</source>
        <translation>Latih {count} epok</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Yang digambar</translation>
    </message>
</context>
<context>
    <name>TryView</name>
    <message>
        <source>Warmth</source>
        <translation>Suhu</translation>
    </message>
    <message>
        <source>Near 0 always the likeliest letter, above 1 wilder than the probabilities say</source>
        <translation>Dekat 0 selalu huruf yang paling mungkin, di atas 1 lebih liar daripada peluangnya</translation>
    </message>
    <message>
        <source>The same letters again and again: always the likeliest one.</source>
        <translation>Huruf yang sama berulang-ulang: selalu yang paling mungkin.</translation>
    </message>
    <message>
        <source>Letters at random, whatever was learned.</source>
        <translation>Huruf secara acak, apa pun yang telah dipelajari.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Huruf</translation>
    </message>
    <message>
        <source>How many letters the network writes.</source>
        <translation>Banyaknya huruf yang ditulis jaringan.</translation>
    </message>
    <message>
        <source>Values to go on for</source>
        <translation>Nilai yang dilanjutkan</translation>
    </message>
    <message>
        <source>How many values the network goes on for by itself, each answer being its next input.</source>
        <translation>Banyaknya nilai yang diteruskan jaringan sendiri; setiap jawaban menjadi masukan berikutnya.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frekuensi</translation>
    </message>
    <message>
        <source>How fast the wave swings that the network begins with.</source>
        <translation>Seberapa cepat gelombang awal jaringan berayun.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Where in its swing the wave begins, from 0 to 2π.</source>
        <translation>Di titik ayunan mana gelombang dimulai, dari 0 sampai 2π.</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
    <message>
        <source>Names that the network makes up; a dot marks one that is in the list.</source>
        <translation>Nama yang dikarang jaringan; titik menandai nama yang ada dalam daftar.</translation>
    </message>
    <message>
        <source>The wave is given up to the line; from there on every answer is the next input.</source>
        <translation>Gelombang diberikan sampai garis; sesudah itu setiap jawaban menjadi masukan berikutnya.</translation>
    </message>
    <message>
        <source>The network draws the wave from its frequency and phase alone.</source>
        <translation>Jaringan menggambar gelombang hanya dari frekuensi dan fasenya.</translation>
    </message>
    <message>
        <source>Draw a digit: what it is held to be after every row that was read.</source>
        <translation>Gambarlah sebuah angka: dianggap angka apa setelah setiap baris dibaca.</translation>
    </message>
    <message>
        <source>Type bits, longer than those learned from, too: an odd number of ones?</source>
        <translation>Ketik bit, boleh lebih panjang daripada yang dipelajari: apakah banyaknya angka satu ganjil?</translation>
    </message>
    <message>
        <source>Type signs + - and . : which is the more frequent?</source>
        <translation>Ketik tanda + - dan . : mana yang lebih sering?</translation>
    </message>
    <message>
        <source>Type letters, longer than those learned from, too: they come back later.</source>
        <translation>Ketik huruf, boleh lebih panjang daripada yang dipelajari: huruf-huruf itu muncul lagi kemudian.</translation>
    </message>
    <message>
        <source>Type numbers between 0 and 1, two of them with a star: their sum?</source>
        <translation>Ketik bilangan antara 0 dan 1, dua di antaranya dengan bintang: berapa jumlahnya?</translation>
    </message>
    <message>
        <source>Type two numbers near 0 or 1: do they differ?</source>
        <translation>Ketik dua bilangan dekat 0 atau 1: apakah keduanya berbeda?</translation>
    </message>
    <message>
        <source>Begin a text; the network goes on with it, every letter its own next input.</source>
        <translation>Mulailah sebuah teks; jaringan melanjutkannya, setiap huruf menjadi masukan berikutnya.</translation>
    </message>
    <message>
        <source>Type the numbers of a sequence, time after time, as they stand in the table.</source>
        <translation>Ketik bilangan sebuah barisan, waktu demi waktu, seperti dalam tabel.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Di akhir</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Dibaca</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>Yang benar</translation>
    </message>
    <message>
        <source>Right answers: {right} of {count}.</source>
        <translation>Jawaban benar: {right} dari {count}.</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Peluang</translation>
    </message>
    <message>
        <source>Correct?</source>
        <translation>Tepat?</translation>
    </message>
    <message>
        <source>In the end the network answers {answer}.</source>
        <translation>Pada akhirnya jaringan menjawab {answer}.</translation>
    </message>
    <message>
        <source>Right would be {right}.</source>
        <translation>Yang benar {right}.</translation>
    </message>
    <message>
        <source>After row {number}</source>
        <translation>Setelah baris {number}</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Barisan</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Go on for</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Lagi</translation>
    </message>
    <message>
        <source>With other random numbers</source>
        <translation>Dengan bilangan acak lain</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Digit, to be drawn</source>
        <translation>Angka yang digambar</translation>
    </message>
    <message>
        <source>Left button draws, right button erases; keys: arrows, Space, Backspace, Delete</source>
        <translation>Tombol kiri menggambar, tombol kanan menghapus; tombol: panah, Spasi, Backspace, Delete</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>What the network writes</source>
        <translation>Yang ditulis jaringan</translation>
    </message>
</context>
<context>
    <name>TunedView</name>
    <message>
        <source>Fine-tuning turns the stack into a network with an output layer and trains all of it by back-propagation. Machines that have not learned yet do so before, as planned.</source>
        <translation>Penyetelan halus mengubah tumpukan menjadi jaringan dengan lapisan keluaran dan melatih seluruhnya dengan back-propagation. Mesin yang belum belajar melakukannya dahulu, sesuai rencana.</translation>
    </message>
    <message>
        <source>With the classes of {count} images: test accuracy {own} from what was learned, {other} from random weights.</source>
        <translation>Dengan kelas {count} citra: akurasi uji {own} dari yang telah dipelajari, {other} dari bobot acak.</translation>
    </message>
    <message>
        <source>The one from random weights has diverged and stands still.</source>
        <translation>Yang dari bobot acak telah divergen dan berhenti.</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Setel halus</translation>
    </message>
    <message>
        <source>Back to the machines</source>
        <translation>Kembali ke mesin</translation>
    </message>
</context>
<context>
    <name>Tuning</name>
    <message>
        <source>{count} folds of {samples} training samples; between 2 and {samples} can be.</source>
        <translation>{count} lipatan dari {samples} sampel latih; yang mungkin antara 2 dan {samples}.</translation>
    </message>
    <message>
        <source>“{text}” is neither true nor false.</source>
        <translation>“{text}” bukan true dan bukan false.</translation>
    </message>
    <message>
        <source>At most {most} hidden layers.</source>
        <translation>Paling banyak {most} lapisan tersembunyi.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Activation of the hidden layers</source>
        <translation>Aktivasi lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Activation of the output</source>
        <translation>Aktivasi keluaran</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Fungsi biaya</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>Bobot awal</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solver</translation>
    </message>
    <message>
        <source>Schedule of the learning rate</source>
        <translation>Jadwal laju pembelajaran</translation>
    </message>
    <message>
        <source>L2 penalty λ</source>
        <translation>Penalti L2 λ</translation>
    </message>
    <message>
        <source>L1 penalty λ₁</source>
        <translation>Penalti L1 λ₁</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Henti dini</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Acak urutan</translation>
    </message>
    <message>
        <source>Standardised inputs</source>
        <translation>Masukan terstandar</translation>
    </message>
    <message>
        <source>“{key}” belongs to more than one: write {choices}.</source>
        <translation>“{key}” dimiliki lebih dari satu: tulislah {choices}.</translation>
    </message>
    <message>
        <source>There is no “{key}” to be tuned. Choose one of: {choices}.</source>
        <translation>Tidak ada “{key}” yang dapat disetel. Pilih salah satu: {choices}.</translation>
    </message>
    <message>
        <source>The setting {setting} cannot be tried: {why}</source>
        <translation>Pilihan {setting} tidak dapat dicoba: {why}</translation>
    </message>
    <message>
        <source>There are no test samples: give them a share of the data first.</source>
        <translation>Tidak ada sampel uji: sisihkan dahulu sebagian data untuknya.</translation>
    </message>
    <message>
        <source>it must have the form name=value,value</source>
        <translation>bentuknya harus nama=nilai,nilai</translation>
    </message>
    <message>
        <source>this name stands there twice</source>
        <translation>nama ini tertulis dua kali</translation>
    </message>
    <message>
        <source>Nothing to try is given. Write it like {example}.</source>
        <translation>Tidak ada yang diberikan untuk dicoba. Tulislah seperti {example}.</translation>
    </message>
    <message>
        <source>{key}: a grid needs single values; draw settings to use a range.</source>
        <translation>{key}: kisi memerlukan nilai satu per satu; pakailah penarikan acak (--draw) untuk rentang.</translation>
    </message>
    <message>
        <source>The grid has {count} settings; at most {most} can be tried.</source>
        <translation>Kisi itu memiliki {count} pilihan; paling banyak {most} dapat dicoba.</translation>
    </message>
    <message>
        <source>a value stands there twice</source>
        <translation>sebuah nilai tertulis dua kali</translation>
    </message>
    <message>
        <source>a range goes from a smaller to a larger number</source>
        <translation>rentang ditulis dari bilangan kecil ke bilangan besar</translation>
    </message>
    <message>
        <source>{part}: {why}</source>
        <translation>{part}: {why}</translation>
    </message>
    <message>
        <source>“{path}” is too large for a search.</source>
        <translation>“{path}” terlalu besar untuk sebuah pencarian.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>“{path}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: this is no file of a search.</source>
        <translation>“{path}”, baris {line}: ini bukan berkas pencarian.</translation>
    </message>
    <message>
        <source>Say how many epochs a run has at most; it would never end.</source>
        <translation>Tentukan paling banyak berapa epok; pelatihan tidak akan pernah berakhir.</translation>
    </message>
    <message>
        <source>What is found is not kept for the next start: {reason}</source>
        <translation>Yang ditemukan tidak disimpan untuk pemakaian berikutnya: {reason}</translation>
    </message>
    <message>
        <source>What was found before cannot be read and was put aside as {name}.</source>
        <translation>Hasil sebelumnya tidak dapat dibaca dan disisihkan sebagai {name}.</translation>
    </message>
    <message>
        <source>A process of the search has ended, perhaps for want of memory. What is finished is kept: go on with it.</source>
        <translation>Sebuah proses pencarian terhenti, mungkin karena kekurangan memori. Yang sudah selesai tersimpan: lanjutkanlah.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Sebaran</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Detik</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Akurasi</translation>
    </message>
    <message>
        <source>The mean over folds and seeds, of samples that were not learned from</source>
        <translation>Rata-rata atas lipatan dan benih, pada sampel yang tidak dipelajari</translation>
    </message>
    <message>
        <source>The standard deviation over folds and seeds</source>
        <translation>Simpangan baku atas lipatan dan benih</translation>
    </message>
    <message>
        <source>The mean loss of samples that were not learned from</source>
        <translation>Rata-rata loss pada sampel yang tidak dipelajari</translation>
    </message>
    <message>
        <source>The mean time of one training</source>
        <translation>Rata-rata waktu satu pelatihan</translation>
    </message>
    <message>
        <source>Trainings that ended in numbers beyond all bounds</source>
        <translation>Pelatihan yang berakhir dengan bilangan tak terhingga</translation>
    </message>
    <message>
        <source>A value to try is missing.</source>
        <translation>Nilai yang dicoba belum diisi.</translation>
    </message>
    <message>
        <source>This may be one number or several. Write {one}, or {several}.</source>
        <translation>Ini bisa satu bilangan atau beberapa. Tulislah {one}, atau {several}.</translation>
    </message>
    <message>
        <source>Write | between the values, as {example}.</source>
        <translation>Pisahkan nilainya dengan |, seperti {example}.</translation>
    </message>
    <message>
        <source>Validation curve</source>
        <translation>Kurva validasi</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Peta panas</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Koordinat paralel</translation>
    </message>
    <message>
        <source>Every setting is trained on all folds but one and judged by that one, each fold in turn and from several starting weights. The best mean wins; its spread says how far chance alone reaches. The test samples take no part: they judge the one that you choose, once, at the end.</source>
        <translation>Setiap setelan dilatih pada semua lipatan kecuali satu dan dinilai dengan yang satu itu, bergiliran untuk tiap lipatan dan dari beberapa bobot awal. Rata-rata terbaik menang; sebarannya menunjukkan seberapa jauh pengaruh kebetulan. Sampel uji tidak ikut serta: sampel itu menilai setelan yang Anda pilih, satu kali, di akhir.</translation>
    </message>
    <message>
        <source>Every combination</source>
        <translation>Semua kombinasi</translation>
    </message>
    <message>
        <source>Random draws</source>
        <translation>Penarikan acak</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Penarikan</translation>
    </message>
    <message>
        <source>How many settings n are drawn at random; by this chance one of them is among the best 5 %.</source>
        <translation>Banyaknya pengaturan n yang ditarik secara acak; dengan peluang ini salah satunya termasuk 5 % terbaik.</translation>
    </message>
    <message>
        <source>Whether a good setting is among them is left to chance.</source>
        <translation>Apakah pengaturan yang baik ada di antaranya tergantung kebetulan.</translation>
    </message>
    <message>
        <source>The search takes long, and the best score is flattered by the choice among so many.</source>
        <translation>Pencarian lama, dan skor terbaik tampak lebih bagus karena dipilih dari begitu banyak.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Lipatan</translation>
    </message>
    <message>
        <source>The training samples are dealt into so many parts; each judges once.</source>
        <translation>Sampel latih dibagi menjadi sekian bagian; masing-masing menjadi penilai satu kali.</translation>
    </message>
    <message>
        <source>Few samples are left to learn from in every fold, and the mean of few judgements is uncertain.</source>
        <translation>Di setiap lipatan tersisa sedikit sampel untuk belajar, dan rata-rata dari sedikit penilaian tidak pasti.</translation>
    </message>
    <message>
        <source>Every setting is trained so many times, and a fold of few samples judges by chance.</source>
        <translation>Setiap pengaturan dilatih sebanyak itu, dan lipatan dengan sedikit sampel menilai secara kebetulan.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Every setting is trained from so many different starting weights.</source>
        <translation>Setiap setelan dilatih dari sekian bobot awal yang berbeda.</translation>
    </message>
    <message>
        <source>One lucky start decides: settings cannot be told apart from chance.</source>
        <translation>Satu awal yang mujur menentukan: pengaturan tidak dapat dibedakan dari kebetulan.</translation>
    </message>
    <message>
        <source>The search takes so many times as long.</source>
        <translation>Pencarian menjadi sekian kali lebih lama.</translation>
    </message>
    <message>
        <source>Dask &amp;cluster</source>
        <translation>&amp;Klaster Dask</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>komputer ini</translation>
    </message>
    <message>
        <source>Empty: all cores of this computer. Otherwise the address of the scheduler of a Dask cluster that you trust, as tcp://host:8786.</source>
        <translation>Kosong: semua inti komputer ini. Jika tidak, alamat penjadwal klaster Dask yang Anda percayai, seperti tcp://host:8786.</translation>
    </message>
    <message>
        <source>This stands in two rows.</source>
        <translation>Ini ada di dua baris.</translation>
    </message>
    <message>
        <source>This cannot be turned in the present experiment.</source>
        <translation>Ini tidak dapat diubah dalam eksperimen sekarang.</translation>
    </message>
    <message>
        <source>A range can only be drawn from: choose random draws, or write single values.</source>
        <translation>Rentang hanya dapat ditarik secara acak: pilihlah penarikan acak, atau tulislah nilai satu per satu.</translation>
    </message>
    <message>
        <source>What is tried, each with its values:</source>
        <translation>Yang dicoba, masing-masing dengan nilainya:</translation>
    </message>
    <message>
        <source>The test samples have been looked at. They count as unseen only if nothing more is chosen from here on.</source>
        <translation>Sampel uji sudah dilihat. Sampel itu masih sah sebagai penguji hanya jika sejak sekarang tidak ada lagi yang dipilih.</translation>
    </message>
    <message>
        <source>The test samples have been used to choose: the search went on after they were looked at. Their score is too hopeful now; only samples that were never looked at can say how good the network is.</source>
        <translation>Sampel uji telah ikut dipakai untuk memilih: pencarian dilanjutkan setelah sampel itu dilihat. Skornya kini terlalu optimistis; hanya sampel yang belum pernah dilihat yang dapat menunjukkan mutu jaringan.</translation>
    </message>
    <message>
        <source>The experiment has other data now than the search; nothing was changed.</source>
        <translation>Data eksperimen sekarang lain dari data pencarian; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Called off: {done} of {total} trainings are done and kept. Start again to go on.</source>
        <translation>Dibatalkan: {done} dari {total} pelatihan selesai dan tersimpan. Mulai lagi untuk melanjutkan.</translation>
    </message>
    <message>
        <source>Trainings done: {done}.</source>
        <translation>Pelatihan selesai: {done}.</translation>
    </message>
    <message>
        <source>Trainings done: {done}, {kept} of them from before.</source>
        <translation>Pelatihan selesai: {done}, {kept} di antaranya dari sebelumnya.</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>Menyiapkan …</translation>
    </message>
    <message>
        <source>{done} of {total} trainings</source>
        <translation>{done} dari {total} pelatihan</translation>
    </message>
    <message>
        <source>{done} of {total} trainings, about {left} left</source>
        <translation>{done} dari {total} pelatihan, kira-kira {left} lagi</translation>
    </message>
    <message>
        <source>Training on all training samples …</source>
        <translation>Melatih dengan semua sampel latih …</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} dtk</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} mnt</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} jam</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at “{address}”: {reason}. An address looks like tcp://host:8786; is it running?</source>
        <translation>Tidak ada penjadwal Dask yang menjawab di “{address}”: {reason}. Alamat berbentuk tcp://host:8786; apakah penjadwalnya berjalan?</translation>
    </message>
    <message>
        <source>The cluster at “{address}” has gone, or lost one training again and again. Go on with what is done.</source>
        <translation>Klaster di “{address}” hilang, atau berulang kali kehilangan satu pelatihan. Lanjutkan dari yang sudah selesai.</translation>
    </message>
    <message>
        <source>The cluster at “{address}” has no workers; start some first.</source>
        <translation>Klaster di “{address}” tidak memiliki pekerja; jalankan dahulu beberapa.</translation>
    </message>
    <message>
        <source>The worker {worker} has no NN Playground {version}; install it there, and start it again.</source>
        <translation>Pekerja {worker} tidak memiliki NN Playground {version}; pasang di sana, lalu jalankan ulang.</translation>
    </message>
</context>
<context>
    <name>TuningWindow</name>
    <message>
        <source>Take the setting of a search over</source>
        <translation>Terapkan setelan dari pencarian</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Lanjutkan</translation>
    </message>
    <message>
        <source>&amp;Start the search</source>
        <translation>&amp;Mulai pencarian</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>Find the best settings</source>
        <translation>Cari setelan terbaik</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>outputs a</source>
        <translation>keluaran a</translation>
    </message>
    <message>
        <source>sums z</source>
        <translation>jumlah z</translation>
    </message>
    <message>
        <source>‖w‖ of its weights</source>
        <translation>‖w‖ bobotnya</translation>
    </message>
    <message>
        <source>bias b</source>
        <translation>bias b</translation>
    </message>
    <message>
        <source>‖∂J/∂w‖</source>
        <translation>‖∂J/∂w‖</translation>
    </message>
    <message>
        <source>share</source>
        <translation>porsi</translation>
    </message>
    <message>
        <source>x over the training samples</source>
        <translation>x atas sampel latih</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Spread of the outputs and sums; bias, weights and gradient over the epochs</source>
        <translation>Sebaran keluaran dan jumlah; bias, bobot, dan gradien sepanjang epok</translation>
    </message>
</context>
<context>
    <name>UnrolledDrawing</name>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>State h</source>
        <translation>Keadaan h</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Masukan</translation>
    </message>
</context>
<context>
    <name>UnrolledPicture</name>
    <message>
        <source>Unrolled network: arrow keys go through time</source>
        <translation>Jaringan yang dibentangkan: tombol panah menelusuri waktu</translation>
    </message>
    <message>
        <source>Point at a weight to see every place where it is used; arrow keys go through time</source>
        <translation>Tunjuk sebuah bobot untuk melihat semua tempat pemakaiannya; tombol panah menelusuri waktu</translation>
    </message>
</context>
<context>
    <name>UnrolledView</name>
    <message>
        <source>One input, one answer: an ordinary network.</source>
        <translation>Satu masukan, satu jawaban: jaringan biasa.</translation>
    </message>
    <message>
        <source>One input at the first time, an answer at every time.</source>
        <translation>Satu masukan pada waktu pertama, satu jawaban pada setiap waktu.</translation>
    </message>
    <message>
        <source>An input at every time, one answer at the end.</source>
        <translation>Satu masukan pada setiap waktu, satu jawaban di akhir.</translation>
    </message>
    <message>
        <source>An input at every time, and an answer at every time.</source>
        <translation>Satu masukan dan satu jawaban pada setiap waktu.</translation>
    </message>
    <message>
        <source>Dashed: the letter before, fed back.</source>
        <translation>Putus-putus: huruf sebelumnya, diumpankan kembali.</translation>
    </message>
    <message>
        <source>The answer is wrong.</source>
        <translation>Jawabannya salah.</translation>
    </message>
    <message>
        <source>The answer is right.</source>
        <translation>Jawabannya benar.</translation>
    </message>
    <message>
        <source>Right answers: {right} of {asked}.</source>
        <translation>Jawaban benar: {right} dari {asked}.</translation>
    </message>
    <message>
        <source>The same three weights at every time, under the same name and in the same colour. Click on something, or go to it with the arrow keys, to read it here. Orange is negative, blue is positive.</source>
        <translation>Tiga bobot yang sama pada setiap waktu, dengan nama dan warna yang sama. Klik sesuatu, atau tuju dengan tombol panah, untuk membacanya di sini. Jingga negatif, biru positif.</translation>
    </message>
    <message>
        <source>{name}, {rows} × {columns} weights</source>
        <translation>{name}, {rows} × {columns} bobot</translation>
    </message>
    <message>
        <source>From {low} to {high}</source>
        <translation>Dari {low} sampai {high}</translation>
    </message>
    <message>
        <source>Input at time {time}: {text}.</source>
        <translation>Masukan pada waktu {time}: {text}.</translation>
    </message>
    <message>
        <source>It is the letter before.</source>
        <translation>Itu huruf sebelumnya.</translation>
    </message>
    <message>
        <source>State of layer {layer} after time {time}: {text}.</source>
        <translation>Keadaan lapisan {layer} setelah waktu {time}: {text}.</translation>
    </message>
    <message>
        <source>The sequence has ended here; the state stays as it was.</source>
        <translation>Barisan sudah berakhir di sini; keadaan tetap seperti semula.</translation>
    </message>
    <message>
        <source>Nothing is asked at time {time}; the network says {text}.</source>
        <translation>Tidak ada yang ditanyakan pada waktu {time}; jaringan menjawab {text}.</translation>
    </message>
    <message>
        <source>Answer at time {time}: {text}; right would be {target}.</source>
        <translation>Jawaban pada waktu {time}: {text}; yang benar {target}.</translation>
    </message>
    <message>
        <source>Probabilities: {shares}.</source>
        <translation>Peluang: {shares}.</translation>
    </message>
    <message>
        <source>{name} leads from the state before to the state: the same numbers at all {times} times.</source>
        <translation>{name} menuju keadaan dari keadaan sebelumnya: bilangan yang sama pada semua {times} waktu.</translation>
    </message>
    <message>
        <source>{name} leads from what comes in to the state: the same numbers at all {times} times.</source>
        <translation>{name} menuju keadaan dari yang masuk: bilangan yang sama pada semua {times} waktu.</translation>
    </message>
    <message>
        <source>{name} leads from the state to the answer: the same numbers wherever there is one.</source>
        <translation>{name} menuju jawaban dari keadaan: bilangan yang sama di mana pun ada jawaban.</translation>
    </message>
    <message>
        <source>The rows of the gates {gates} stand below each other.</source>
        <translation>Baris-baris gerbang {gates} tersusun ke bawah.</translation>
    </message>
    <message>
        <source>The unrolled network</source>
        <translation>Jaringan yang dibentangkan</translation>
    </message>
</context>
<context>
    <name>VanishingDemo</name>
    <message>
        <source>Deep network: {activation}</source>
        <translation>Jaringan dalam: {activation}</translation>
    </message>
    <message>
        <source>Take a deep network</source>
        <translation>Ambil jaringan dalam</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradien</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>ReLU mati</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Kuliah</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Activation for the canvas</source>
        <translation>Aktivasi untuk kanvas</translation>
    </message>
    <message>
        <source>Put this network on the canvas</source>
        <translation>Letakkan di kanvas</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>What came out of both runs</source>
        <translation>Hasil kedua pelatihan</translation>
    </message>
    <message>
        <source>First: {first}
Second: {second}</source>
        <translation>Pertama: {first}
Kedua: {second}</translation>
    </message>
</context>
<context>
    <name>ViewHandlers</name>
    <message>
        <source>Digits of numbers</source>
        <translation>Angka penting bilangan</translation>
    </message>
    <message>
        <source>Significant digits, from 2 to 12; numbers are rounded only for show:</source>
        <translation>Angka penting, dari 2 sampai 12; bilangan dibulatkan hanya untuk tampilan:</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Balance of the classes</source>
        <translation>Keseimbangan kelas</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogram</translation>
    </message>
    <message>
        <source>Scatter of two columns</source>
        <translation>Sebaran dua kolom</translation>
    </message>
    <message>
        <source>Scatters of all pairs</source>
        <translation>Sebaran semua pasangan</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Kelompok</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>One step of this network has {numbers} numbers, which is too many to step through. Take smaller batches or fewer neurons.</source>
        <translation>Satu langkah jaringan ini memuat {numbers} bilangan, terlalu banyak untuk ditelusuri. Pakailah batch yang lebih kecil atau lebih sedikit neuron.</translation>
    </message>
    <message>
        <source>Dropout silences this output in this step.</source>
        <translation>Dropout membungkam keluaran ini pada langkah ini.</translation>
    </message>
    <message>
        <source>Dropout scales the outputs that it leaves up, so that their mean stays the same.</source>
        <translation>Dropout memperbesar keluaran yang tersisa agar rata-ratanya tetap.</translation>
    </message>
    <message>
        <source>This weight is locked or cut: training leaves it as it is.</source>
        <translation>Bobot ini dikunci atau diputus: pelatihan membiarkannya.</translation>
    </message>
    <message>
        <source>This solver chooses direction and length of its move from the steps before; the move is what it found.</source>
        <translation>Solver ini memilih arah dan panjang langkahnya dari langkah-langkah sebelumnya; perubahan ini adalah hasilnya.</translation>
    </message>
    <message>
        <source>With this cost and this output, ∂J/∂p · f′(z) comes to the simple difference p − y.</source>
        <translation>Dengan fungsi biaya dan keluaran ini, ∂J/∂p · f′(z) menjadi selisih sederhana p − y.</translation>
    </message>
</context>
<context>
    <name>WavePlot</name>
    <message>
        <source>the wave</source>
        <translation>gelombang</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>jaringan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>The wave, and what the network makes of it</source>
        <translation>Gelombang, dan buatan jaringan</translation>
    </message>
</context>
<context>
    <name>WayInHandlers</name>
    <message>
        <source>Networks ({patterns})</source>
        <translation>Jaringan ({patterns})</translation>
    </message>
    <message>
        <source>Import a trained network</source>
        <translation>Impor jaringan terlatih</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>WayOutHandlers</name>
    <message>
        <source>Export the trained network</source>
        <translation>Ekspor jaringan terlatih</translation>
    </message>
    <message>
        <source>Export the parameters</source>
        <translation>Ekspor parameter</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>Export the predictions</source>
        <translation>Ekspor prediksi</translation>
    </message>
    <message>
        <source>Export the next step, number by number</source>
        <translation>Ekspor langkah berikutnya, bilangan demi bilangan</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Mengekspor …</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>Diekspor ke {name}</translation>
    </message>
    <message>
        <source>Copied as code for {tool}: {count} lines.</source>
        <translation>Disalin sebagai kode untuk {tool}: {count} baris.</translation>
    </message>
</context>
<context>
    <name>WeightPage</name>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>Value and gradient over the epochs</source>
        <translation>Nilai dan gradien sepanjang epok</translation>
    </message>
    <message>
        <source>∂J/∂w of the present cost, over up to 256 training samples, at the weights of each epoch</source>
        <translation>∂J/∂w dari biaya sekarang, atas sampai 256 sampel latih, pada bobot setiap epok</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Welcome to NN Playground</source>
        <translation>Selamat datang di NN Playground</translation>
    </message>
    <message>
        <source>Build neural networks by hand and see them learn. Where do you want to begin?</source>
        <translation>Bangun jaringan saraf dengan tangan sendiri dan lihat cara belajarnya. Ingin mulai dari mana?</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>Gallery of ready experiments …</source>
        <translation>Galeri eksperimen siap pakai …</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Buka {name}</translation>
    </message>
    <message>
        <source>&amp;Show this at every start</source>
        <translation>&amp;Tampilkan ini setiap kali dimulai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Press {run} and watch the network learn; {run} again pauses. Then try other data, or click a neuron or a line of the network. {step} goes through one step number by number, {undo} takes anything back.</source>
        <translation>Tekan {run} dan lihat jaringan belajar; tekan {run} lagi untuk menjeda. Lalu coba data lain, atau klik sebuah neuron atau garis pada jaringan. {step} menelusuri satu langkah angka demi angka, {undo} membatalkan perubahan apa pun.</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Covered square</source>
        <translation>Persegi penutup</translation>
    </message>
    <message>
        <source>Rows and columns of the grey square that is laid over every pixel in turn.</source>
        <translation>Baris dan kolom persegi abu-abu yang diletakkan di atas setiap piksel secara bergiliran.</translation>
    </message>
    <message>
        <source>A single pixel hardly ever counts: the picture is pale and restless.</source>
        <translation>Satu piksel hampir tidak pernah berpengaruh: gambarnya pucat dan gelisah.</translation>
    </message>
    <message>
        <source>Half of the digit is gone wherever it lies, and all places look alike.</source>
        <translation>Setengah angka hilang di mana pun ia diletakkan, dan semua tempat tampak sama.</translation>
    </message>
    <message>
        <source>what the network says</source>
        <translation>jawaban jaringan</translation>
    </message>
    <message>
        <source>By how much the score z of {name} (output = {output}) grows for each pixel made brighter. The strongest, row {row}, column {column}: {value}.</source>
        <translation>Seberapa besar skor z untuk {name} (keluaran = {output}) naik bila tiap piksel dibuat lebih terang. Yang terkuat, baris {row}, kolom {column}: {value}.</translation>
    </message>
    <message>
        <source>By how much z falls when a square around the place is covered. Positive: what is there speaks for {name}, up to {value}.</source>
        <translation>Seberapa besar z turun bila persegi di sekitar tempat itu ditutup. Positif: yang ada di sana mendukung {name}, hingga {value}.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>Saliensi</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Oklusi</translation>
    </message>
</context>
<context>
    <name>Worked</name>
    <message>
        <source>The table: every function f with its derivative, below row by row</source>
        <translation>Tabelnya: setiap fungsi f beserta turunannya, di bawah ini baris demi baris</translation>
    </message>
    <message>
        <source>formulas and derivatives verified symbolically</source>
        <translation>rumus dan turunan diperiksa secara simbolik</translation>
    </message>
    <message>
        <source>Not all of them are non-linear and differentiable</source>
        <translation>Tidak semuanya non-linear dan dapat diturunkan</translation>
    </message>
    <message>
        <source>identity is linear; step, ReLU, PReLU (and ELU for alpha != 1) are not differentiable at 0</source>
        <translation>identitas bersifat linear; undak, ReLU, PReLU (dan ELU untuk alpha != 1) tidak dapat diturunkan di 0</translation>
    </message>
    <message>
        <source>the table below it has functions that are neither.</source>
        <translation>tabel di bawahnya memuat fungsi yang tidak demikian.</translation>
    </message>
    <message>
        <source>The derivative of the binary step at 0</source>
        <translation>Turunan undak biner di 0</translation>
    </message>
    <message>
        <source>undefined; engines use 0</source>
        <translation>tidak terdefinisi; program memakai 0</translation>
    </message>
    <message>
        <source>it is 0 everywhere else, so that gradient descent cannot train the layers before a step.</source>
        <translation>di tempat lain nilainya 0, sehingga penurunan gradien tidak dapat melatih lapisan sebelum undak.</translation>
    </message>
    <message>
        <source>The derivatives of ReLU, PReLU and ELU at 0 are agreed upon</source>
        <translation>Turunan ReLU, PReLU, dan ELU di 0 adalah kesepakatan</translation>
    </message>
    <message>
        <source>convention: 1 at x=0 (PyTorch uses 0 for relu and leaky relu)</source>
        <translation>kesepakatan: 1 di x=0 (PyTorch memakai 0 untuk relu dan leaky relu)</translation>
    </message>
    <message>
        <source>The chain rule: the slopes on the way are multiplied</source>
        <translation>Aturan rantai: kemiringan di sepanjang jalan dikalikan</translation>
    </message>
    <message>
        <source>the text has the two factors one over the other, as if they were divided.</source>
        <translation>teksnya menulis kedua faktor bersusun, seolah-olah dibagi.</translation>
    </message>
    <message>
        <source>y = (3x − 2)⁶ is u⁶ with u = 3x − 2: the slope is 6u⁵ · 3, here at x = 0, 1 and 2</source>
        <translation>y = (3x − 2)⁶ adalah u⁶ dengan u = 3x − 2: kemiringannya 6u⁵ · 3, di sini pada x = 0, 1, dan 2</translation>
    </message>
    <message>
        <source>The cost of two outputs that the chain rule is used on</source>
        <translation>Biaya dengan dua keluaran tempat aturan rantai dipakai</translation>
    </message>
    <message>
        <source>y₁ stands in both terms; the second output is compared with y₂.</source>
        <translation>y₁ ada di kedua suku; keluaran kedua dibandingkan dengan y₂.</translation>
    </message>
    <message>
        <source>The name of MAE</source>
        <translation>Nama MAE</translation>
    </message>
    <message>
        <source>Mean Absolute Error</source>
        <translation>Mean Absolute Error</translation>
    </message>
    <message>
        <source>it is the Mean Absolute Error: what is averaged are absolute values.</source>
        <translation>yang benar Mean Absolute Error: yang dirata-ratakan adalah nilai mutlak.</translation>
    </message>
    <message>
        <source>Squared error of one iris: outputs (1.43, −0.4, 0.23), target setosa</source>
        <translation>Galat kuadrat satu iris: keluaran (1.43, −0.4, 0.23), target setosa</translation>
    </message>
    <message>
        <source>the factor ½ is left out, although the formula below it has 1/(2m); with it J is half the sum.</source>
        <translation>faktor ½ tidak ditulis, padahal rumus di bawahnya memuat 1/(2m); dengan faktor itu J setengah dari jumlahnya.</translation>
    </message>
    <message>
        <source>the sum of squares alone</source>
        <translation>jumlah kuadrat saja</translation>
    </message>
    <message>
        <source>Softmax: the probability of setosa</source>
        <translation>Softmax: peluang setosa</translation>
    </message>
    <message>
        <source>Softmax: the probability of versicolor</source>
        <translation>Softmax: peluang versicolor</translation>
    </message>
    <message>
        <source>Softmax: the probability of virginica</source>
        <translation>Softmax: peluang virginica</translation>
    </message>
    <message>
        <source>rounded the wrong way.</source>
        <translation>salah pembulatan.</translation>
    </message>
    <message>
        <source>cut off instead of rounded.</source>
        <translation>dipotong, bukan dibulatkan.</translation>
    </message>
    <message>
        <source>Cross-entropy of the same iris, and its slopes: only the class that is meant counts</source>
        <translation>Entropi silang iris yang sama, dan kemiringannya: hanya kelas yang dimaksud yang dihitung</translation>
    </message>
    <message>
        <source>it goes on with the rounded 0.69, which would give 0.371.</source>
        <translation>perhitungan diteruskan dengan 0.69 yang salah bulat, hasilnya menjadi 0.371.</translation>
    </message>
    <message>
        <source>The L2 term: i runs over the layer above, j over the layer below</source>
        <translation>Suku L2: i menyusuri lapisan di atas, j lapisan di bawah</translation>
    </message>
    <message>
        <source>the ranges of i and j are exchanged against the notation, in which w with ij leads from j to i; the sum over all weights is the same.</source>
        <translation>batas i dan j tertukar terhadap notasinya sendiri, yaitu w dengan ij menuju dari j ke i; jumlah atas semua bobot tetap sama.</translation>
    </message>
    <message>
        <source>Orange curve at dose 0</source>
        <translation>Kurva jingga pada dosis 0</translation>
    </message>
    <message>
        <source>Orange curve at dose 1</source>
        <translation>Kurva jingga pada dosis 1</translation>
    </message>
    <message>
        <source>Blue curve at dose 0</source>
        <translation>Kurva biru pada dosis 0</translation>
    </message>
    <message>
        <source>Blue curve at dose 1</source>
        <translation>Kurva biru pada dosis 1</translation>
    </message>
    <message>
        <source>The whole network over the doses 0 to 1: the output is above 0.5, so that the dose works, only between d₁ and d₂</source>
        <translation>Seluruh jaringan pada dosis 0 sampai 1: keluaran di atas 0.5, artinya dosis itu efektif, hanya antara d₁ dan d₂</translation>
    </message>
    <message>
        <source>How many samples there are: 7 of class M and 4 of class B</source>
        <translation>Banyaknya sampel: 7 dari kelas M dan 4 dari kelas B</translation>
    </message>
    <message>
        <source>text and table have 11.</source>
        <translation>teks dan tabelnya memuat 11.</translation>
    </message>
    <message>
        <source>“10 data” in its title</source>
        <translation>“10 data” pada judulnya</translation>
    </message>
    <message>
        <source>The label matrix: a row a class, a column a sample</source>
        <translation>Matriks label: satu baris satu kelas, satu kolom satu sampel</translation>
    </message>
    <message>
        <source>Sums of the hidden layer, all samples at once</source>
        <translation>Jumlah berbobot lapisan tersembunyi, semua sampel sekaligus</translation>
    </message>
    <message>
        <source>Outputs of the hidden layer: nearly all saturate</source>
        <translation>Keluaran lapisan tersembunyi: hampir semuanya jenuh</translation>
    </message>
    <message>
        <source>cut off instead of rounded: tanh 5 is 0.99991.</source>
        <translation>dipotong, bukan dibulatkan: tanh 5 adalah 0.99991.</translation>
    </message>
    <message>
        <source>0.999 in seven places where it is 1.000</source>
        <translation>0.999 di tujuh tempat yang seharusnya 1.000</translation>
    </message>
    <message>
        <source>Sums of the output layer</source>
        <translation>Jumlah berbobot lapisan keluaran</translation>
    </message>
    <message>
        <source>it is 1.400; five other numbers are cut off instead of rounded.</source>
        <translation>yang benar 1.400; lima bilangan lain dipotong, bukan dibulatkan.</translation>
    </message>
    <message>
        <source>0.399 in row 2, column 2</source>
        <translation>0.399 di baris 2, kolom 2</translation>
    </message>
    <message>
        <source>Outputs of the network</source>
        <translation>Keluaran jaringan</translation>
    </message>
    <message>
        <source>tanh 1.6 = 0.922 is the largest that can come out; 0.884 is cut off, and columns are missing.</source>
        <translation>tanh 1.6 = 0.922 adalah nilai terbesar yang mungkin; 0.884 dipotong, dan ada kolom yang hilang.</translation>
    </message>
    <message>
        <source>0.929 in row 1 and 0.884 in row 2</source>
        <translation>0.929 di baris 1 dan 0.884 di baris 2</translation>
    </message>
    <message>
        <source>All 11 are called M, since the first output is larger for each of them: A is the share that is right</source>
        <translation>Semua 11 sampel diberi kelas M karena keluaran pertama selalu lebih besar: A adalah bagian yang benar</translation>
    </message>
    <message>
        <source>The cost: MSE with its factor ½</source>
        <translation>Biaya: MSE dengan faktor ½</translation>
    </message>
    <message>
        <source>Deltas of the output: error times slope of tanh</source>
        <translation>Delta keluaran: galat dikali kemiringan tanh</translation>
    </message>
    <message>
        <source>Deltas of the hidden layer: they come back through W transposed</source>
        <translation>Delta lapisan tersembunyi: kembali melalui W yang ditranspos</translation>
    </message>
    <message>
        <source>it writes W transposed and computes with W; the partial derivatives after it are off by up to 18 %.</source>
        <translation>yang ditulis W transpos, tetapi yang dihitung W itu sendiri; turunan parsial sesudahnya meleset hingga 18 %.</translation>
    </message>
    <message>
        <source>0.180 and 0.461 (in thousandths) in column 1</source>
        <translation>0.180 dan 0.461 (dalam perseribu) di kolom 1</translation>
    </message>
    <message>
        <source>What each sample adds to the partial derivative of w₁₁⁽²⁾</source>
        <translation>Sumbangan tiap sampel pada turunan parsial w₁₁⁽²⁾</translation>
    </message>
    <message>
        <source>What each sample adds to the partial derivative of w₂₁⁽²⁾</source>
        <translation>Sumbangan tiap sampel pada turunan parsial w₂₁⁽²⁾</translation>
    </message>
    <message>
        <source>What each sample adds to the partial derivative of w₁₂⁽²⁾</source>
        <translation>Sumbangan tiap sampel pada turunan parsial w₁₂⁽²⁾</translation>
    </message>
    <message>
        <source>What each sample adds to the partial derivative of w₂₂⁽²⁾</source>
        <translation>Sumbangan tiap sampel pada turunan parsial w₂₂⁽²⁾</translation>
    </message>
    <message>
        <source>the minus is lost; the mean was taken with the right sign.</source>
        <translation>tanda minusnya hilang; reratanya dihitung dengan tanda yang benar.</translation>
    </message>
    <message>
        <source>+0.0119 in column 3</source>
        <translation>+0.0119 di kolom 3</translation>
    </message>
    <message>
        <source>Partial derivatives of the weights of the output: the mean over the samples</source>
        <translation>Turunan parsial bobot keluaran: rerata atas semua sampel</translation>
    </message>
    <message>
        <source>Partial derivatives of the biases of the output</source>
        <translation>Turunan parsial bias keluaran</translation>
    </message>
    <message>
        <source>Partial derivatives of the weights of the hidden layer</source>
        <translation>Turunan parsial bobot lapisan tersembunyi</translation>
    </message>
    <message>
        <source>Partial derivatives of the biases of the hidden layer</source>
        <translation>Turunan parsial bias lapisan tersembunyi</translation>
    </message>
    <message>
        <source>it follows from the deltas that came back through W instead of Wᵀ.</source>
        <translation>akibat delta yang kembali melalui W, bukan Wᵀ.</translation>
    </message>
    <message>
        <source>The check: central differences of the cost, back-propagation with Wᵀ, and with W as on the slide; θ runs through W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾</source>
        <translation>Pemeriksaan: beda pusat biaya, propagasi balik dengan Wᵀ, dan dengan W seperti pada slide; θ menyusuri W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾</translation>
    </message>
    <message>
        <source>the differences agree with Wᵀ, not with the slide.</source>
        <translation>beda pusatnya cocok dengan Wᵀ, bukan dengan slide.</translation>
    </message>
    <message>
        <source>the partial derivatives with W</source>
        <translation>turunan parsial dengan W</translation>
    </message>
    <message>
        <source>With the L2 term, λ = {strength}: it is added once to each weight&apos;s mean, and to no bias</source>
        <translation>Dengan suku L2, λ = {strength}: ditambahkan satu kali pada rerata tiap bobot, dan tidak pada bias</translation>
    </message>
    <message>
        <source>One update of everything, learning rate η = {rate}</source>
        <translation>Satu pembaruan untuk semuanya, laju pembelajaran η = {rate}</translation>
    </message>
    <message>
        <source>other W⁽¹⁾ and b⁽¹⁾</source>
        <translation>W⁽¹⁾ dan b⁽¹⁾ yang lain</translation>
    </message>
    <message>
        <source>they follow from the partial derivatives without the transpose.</source>
        <translation>akibat turunan parsial tanpa transpos.</translation>
    </message>
    <message>
        <source>The cost after k updates, η = {rate}, λ = {strength}, and the parameters after {last}; 7 of 11 are right at each</source>
        <translation>Biaya setelah k pembaruan, η = {rate}, λ = {strength}, dan parameter setelah {last}; setiap kali 7 dari 11 benar</translation>
    </message>
    <message>
        <source>The mean size of the partial derivatives of both layers: the first layer&apos;s is some 320 times smaller, since its tanh neurons saturate</source>
        <translation>Rerata besar turunan parsial kedua lapisan: pada lapisan pertama kira-kira 320 kali lebih kecil karena neuron tanh-nya jenuh</translation>
    </message>
    <message>
        <source>The dosage curves</source>
        <translation>Kurva dosis</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>Fungsi aktivasi</translation>
    </message>
    <message>
        <source>Information and entropy</source>
        <translation>Informasi dan entropi</translation>
    </message>
    <message>
        <source>Costs of one iris</source>
        <translation>Biaya satu iris</translation>
    </message>
    <message>
        <source>Feed-forward through one neuron</source>
        <translation>Umpan maju melalui satu neuron</translation>
    </message>
    <message>
        <source>The chain rule</source>
        <translation>Aturan rantai</translation>
    </message>
    <message>
        <source>A weight of layer 2</source>
        <translation>Sebuah bobot di lapisan 2</translation>
    </message>
    <message>
        <source>A weight of layer 1</source>
        <translation>Sebuah bobot di lapisan 1</translation>
    </message>
    <message>
        <source>Mazur&apos;s example</source>
        <translation>Contoh Mazur</translation>
    </message>
    <message>
        <source>The 11 samples in matrices</source>
        <translation>11 sampel dalam matriks</translation>
    </message>
    <message>
        <source>The 11 samples with the L2 term</source>
        <translation>11 sampel dengan suku L2</translation>
    </message>
    <message>
        <source>The 11 samples over many updates</source>
        <translation>11 sampel selama banyak pembaruan</translation>
    </message>
    <message>
        <source>The vanishing gradient</source>
        <translation>Gradien yang menghilang</translation>
    </message>
    <message>
        <source>A convolutional network on paper</source>
        <translation>Jaringan konvolusi di kertas</translation>
    </message>
    <message>
        <source>Back-propagation through time</source>
        <translation>Propagasi balik melalui waktu</translation>
    </message>
    <message>
        <source>One step of an LSTM</source>
        <translation>Satu langkah LSTM</translation>
    </message>
    <message>
        <source>One step of a GRU</source>
        <translation>Satu langkah GRU</translation>
    </message>
    <message>
        <source>A Boltzmann machine of five units</source>
        <translation>Mesin Boltzmann dengan lima unit</translation>
    </message>
    <message>
        <source>One step of contrastive divergence</source>
        <translation>Satu langkah divergensi kontrastif</translation>
    </message>
    <message>
        <source>Two machines as one network</source>
        <translation>Dua mesin sebagai satu jaringan</translation>
    </message>
    <message>
        <source>One step of an autoencoder</source>
        <translation>Satu langkah autoencoder</translation>
    </message>
    <message>
        <source>One step of each player</source>
        <translation>Satu langkah setiap pemain</translation>
    </message>
    <message>
        <source>Formulas of the exercises</source>
        <translation>Rumus-rumus latihan</translation>
    </message>
    <message>
        <source>Words and letters</source>
        <translation>Kata dan huruf</translation>
    </message>
    <message>
        <source>10 inputs, 4 classes, a batch of 15: the label matrix with samples as columns, and as rows</source>
        <translation>10 masukan, 4 kelas, batch 15: matriks label dengan sampel sebagai kolom, dan sebagai baris</translation>
    </message>
    <message>
        <source>Output of the first hidden ReLU neuron</source>
        <translation>Keluaran neuron ReLU tersembunyi pertama</translation>
    </message>
    <message>
        <source>what stands above is the layer; which unit a weight leads to and comes from stands below.</source>
        <translation>angka di atas menyatakan lapisan; neuron tujuan dan asal bobot ditulis di bawah.</translation>
    </message>
    <message>
        <source>Delta of the first hidden ReLU neuron, and the next weight</source>
        <translation>Delta neuron ReLU tersembunyi pertama, dan bobot berikutnya</translation>
    </message>
    <message>
        <source>the second delta is missing, and ReLU stands in place of its derivative.</source>
        <translation>delta kedua tidak ada, dan ReLU ditulis di tempat turunannya.</translation>
    </message>
    <message>
        <source>The weighted sum of the neuron: x = (0.4, 0.8), w = (0.3, 0.5), b = 0.1</source>
        <translation>Jumlah berbobot neuron: x = (0.4, 0.8), w = (0.3, 0.5), b = 0.1</translation>
    </message>
    <message>
        <source>Its output through arctan; just under 0.555, so that two digits are 0.55</source>
        <translation>Keluarannya melalui arctan; sedikit di bawah 0.555, sehingga dua digitnya 0.55</translation>
    </message>
    <message>
        <source>The network that the notation is told with</source>
        <translation>Jaringan yang dipakai untuk menjelaskan notasi</translation>
    </message>
    <message>
        <source>all later formulas and the 11-sample example have 2 outputs</source>
        <translation>semua rumus sesudahnya dan contoh 11 sampel memiliki 2 keluaran</translation>
    </message>
    <message>
        <source>everything after it has two outputs, not three.</source>
        <translation>semua yang sesudahnya memiliki dua keluaran, bukan tiga.</translation>
    </message>
    <message>
        <source>Information of an event that is likely: P = 0.8</source>
        <translation>Informasi kejadian yang mungkin sekali: P = 0.8</translation>
    </message>
    <message>
        <source>Information of an event that is unlikely: P = 0.2</source>
        <translation>Informasi kejadian yang jarang: P = 0.2</translation>
    </message>
    <message>
        <source>How a coin falls (one of 2 sides) says less than how a die falls (one of 6)</source>
        <translation>Jatuhnya koin (satu dari 2 sisi) memberi informasi lebih sedikit daripada jatuhnya dadu (satu dari 6)</translation>
    </message>
    <message>
        <source>Entropy of a fair coin</source>
        <translation>Entropi koin seimbang</translation>
    </message>
    <message>
        <source>Entropy of an unfair coin</source>
        <translation>Entropi koin tak seimbang</translation>
    </message>
    <message>
        <source>The logarithm in it</source>
        <translation>Logaritma di dalamnya</translation>
    </message>
    <message>
        <source>a slip of rounding; the slides before and after it have −1.61.</source>
        <translation>salah pembulatan; slide sebelum dan sesudahnya memuat −1.61.</translation>
    </message>
    <message>
        <source>How the numbers of this coin are written: with the point throughout</source>
        <translation>Penulisan bilangan koin ini: selalu dengan titik</translation>
    </message>
    <message>
        <source>comma and point stand in one sentence.</source>
        <translation>koma dan titik tercampur dalam satu kalimat.</translation>
    </message>
    <message>
        <source>The distribution that is believed in</source>
        <translation>Distribusi yang dipercayai</translation>
    </message>
    <message>
        <source>the opening bracket is missing.</source>
        <translation>kurung bukanya tidak ada.</translation>
    </message>
    <message>
        <source>Cross-entropy: a fair coin that is believed to be unfair</source>
        <translation>Entropi silang: koin seimbang yang dikira tak seimbang</translation>
    </message>
    <message>
        <source>the logarithms were rounded first: 0.5 · 1.61 + 0.5 · 0.22 = 0.915.</source>
        <translation>logaritmanya dibulatkan lebih dulu: 0.5 · 1.61 + 0.5 · 0.22 = 0.915.</translation>
    </message>
    <message>
        <source>Kullback–Leibler divergence: what believing it costs, H(P, Q) − H(P)</source>
        <translation>Divergensi Kullback–Leibler: harga dari kekeliruan itu, H(P, Q) − H(P)</translation>
    </message>
    <message>
        <source>What comes back to the first hidden neuron; the delta of the second output is given: 0.2</source>
        <translation>Yang kembali ke neuron tersembunyi pertama; delta keluaran kedua diketahui: 0.2</translation>
    </message>
    <message>
        <source>Slope of arctan at its sum</source>
        <translation>Kemiringan arctan pada jumlah berbobotnya</translation>
    </message>
    <message>
        <source>Its delta: the two multiplied</source>
        <translation>Deltanya: hasil kali keduanya</translation>
    </message>
    <message>
        <source>Partial derivative of the weight from the first input</source>
        <translation>Turunan parsial bobot dari masukan pertama</translation>
    </message>
    <message>
        <source>it divides by the slope: −0.04 / 0.16 · 5; multiplied, as the chain rule says, it is −0.032.</source>
        <translation>dibagi dengan kemiringan: −0.04 / 0.16 · 5; bila dikalikan, sesuai aturan rantai, hasilnya −0.032.</translation>
    </message>
    <message>
        <source>The weight after one step</source>
        <translation>Bobot setelah satu langkah</translation>
    </message>
    <message>
        <source>it follows from the −1.25 before: 0.8 + 0.125.</source>
        <translation>akibat −1.25 sebelumnya: 0.8 + 0.125.</translation>
    </message>
    <message>
        <source>Other partial derivatives of the same step</source>
        <translation>Turunan parsial lain dari langkah yang sama</translation>
    </message>
    <message>
        <source>Sum of the first hidden neuron</source>
        <translation>Jumlah berbobot neuron tersembunyi pertama</translation>
    </message>
    <message>
        <source>Its output</source>
        <translation>Keluarannya</translation>
    </message>
    <message>
        <source>Sum of the second hidden neuron</source>
        <translation>Jumlah berbobot neuron tersembunyi kedua</translation>
    </message>
    <message>
        <source>Sum of the output neuron</source>
        <translation>Jumlah berbobot neuron keluaran</translation>
    </message>
    <message>
        <source>The output of the network</source>
        <translation>Keluaran jaringan</translation>
    </message>
    <message>
        <source>Delta of the output: the two multiplied</source>
        <translation>Delta keluaran: hasil kali keduanya</translation>
    </message>
    <message>
        <source>Partial derivative of the weight: delta times what came through it</source>
        <translation>Turunan parsial bobot: delta dikali nilai yang melaluinya</translation>
    </message>
    <message>
        <source>The weight after one step of gradient descent, learning rate 0.1</source>
        <translation>Bobot setelah satu langkah penurunan gradien, laju pembelajaran 0.1</translation>
    </message>
    <message>
        <source>Slope of the cost in the output: output minus target</source>
        <translation>Kemiringan biaya terhadap keluaran: keluaran dikurangi target</translation>
    </message>
    <message>
        <source>Slope of arctan at the output&apos;s sum</source>
        <translation>Kemiringan arctan pada jumlah berbobot keluaran</translation>
    </message>
    <message>
        <source>The total error after the step</source>
        <translation>Galat total setelah langkah itu</translation>
    </message>
    <message>
        <source>He prints 0.291027924; the weights that he prints come to 0.291027774.</source>
        <translation>Ia menulis 0.291027924; bobot yang ia tulis menghasilkan 0.291027774.</translation>
    </message>
    <message>
        <source>Hidden neurons, x = (0.05, 0.10)</source>
        <translation>Neuron tersembunyi, x = (0.05, 0.10)</translation>
    </message>
    <message>
        <source>Output neurons</source>
        <translation>Neuron keluaran</translation>
    </message>
    <message>
        <source>The total error: half of each square, targets 0.01 and 0.99</source>
        <translation>Galat total: setengah dari tiap kuadrat, target 0.01 dan 0.99</translation>
    </message>
    <message>
        <source>Deltas of the outputs</source>
        <translation>Delta keluaran</translation>
    </message>
    <message>
        <source>Partial derivative of his w5</source>
        <translation>Turunan parsial w5 miliknya</translation>
    </message>
    <message>
        <source>Deltas of the hidden neurons: both outputs send something back</source>
        <translation>Delta neuron tersembunyi: kedua keluaran mengirim sesuatu kembali</translation>
    </message>
    <message>
        <source>Partial derivative of his w1</source>
        <translation>Turunan parsial w1 miliknya</translation>
    </message>
    <message>
        <source>His w5 to w8 after one step, learning rate 0.5</source>
        <translation>w5 sampai w8 miliknya setelah satu langkah, laju pembelajaran 0.5</translation>
    </message>
    <message>
        <source>His w1 to w4 after the step</source>
        <translation>w1 sampai w4 miliknya setelah langkah itu</translation>
    </message>
    <message>
        <source>The slide has {slide}: {erratum}</source>
        <translation>Pada slide tertulis {slide}: {erratum}</translation>
    </message>
    <message>
        <source>The slide has “{slide}”: {erratum}</source>
        <translation>Pada slide tertulis “{slide}”: {erratum}</translation>
    </message>
    <message>
        <source>Three things are called α; here they are λ, η and a</source>
        <translation>Tiga hal disebut α; di sini λ, η, dan a</translation>
    </message>
    <message>
        <source>three different meanings</source>
        <translation>tiga arti yang berbeda</translation>
    </message>
    <message>
        <source>one letter for three things; scikit-learn&apos;s alpha is divided by the number of samples, λ is not.</source>
        <translation>satu huruf untuk tiga hal; alpha pada scikit-learn dibagi banyaknya sampel, λ tidak.</translation>
    </message>
    <message>
        <source>α for the L2 penalty, the learning rate, and the slope of PReLU and ELU</source>
        <translation>α untuk penalti L2, laju pembelajaran, serta kemiringan PReLU dan ELU</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ejaan</translation>
    </message>
    <message>
        <source>slips of spelling.</source>
        <translation>salah ketik.</translation>
    </message>
    <message>
        <source>What GAN stands for</source>
        <translation>Kepanjangan GAN</translation>
    </message>
    <message>
        <source>the N is a network.</source>
        <translation>N adalah jaringan (network).</translation>
    </message>
    <message>
        <source>An image of 4 × 4 pixels, and a kernel that looks for vertical edges</source>
        <translation>Citra 4 × 4 piksel, dan kernel yang mencari tepi tegak</translation>
    </message>
    <message>
        <source>Rows and columns of the map: no padding (p = 0), stride s = 1</source>
        <translation>Baris dan kolom peta: tanpa padding (p = 0), langkah geser s = 1</translation>
    </message>
    <message>
        <source>The kernel at its four places: nine products, their sum, and the bias b = {bias}</source>
        <translation>Kernel di keempat tempatnya: sembilan hasil kali, jumlahnya, dan bias b = {bias}</translation>
    </message>
    <message>
        <source>The feature map: ReLU of every sum</source>
        <translation>Peta fitur: ReLU dari setiap jumlah</translation>
    </message>
    <message>
        <source>Max pooling over 2 × 2: the largest value goes on; where it stood is kept</source>
        <translation>Max pooling 2 × 2: nilai terbesar diteruskan; tempatnya dicatat</translation>
    </message>
    <message>
        <source>One output neuron reads it, with v = {v} and c = {c}</source>
        <translation>Satu neuron keluaran membacanya, dengan v = {v} dan c = {c}</translation>
    </message>
    <message>
        <source>The cost, half of the square, for the target y = {target}</source>
        <translation>Biaya, setengah kuadratnya, untuk target y = {target}</translation>
    </message>
    <message>
        <source>Delta of the output: output minus target</source>
        <translation>Delta keluaran: keluaran dikurangi target</translation>
    </message>
    <message>
        <source>What comes back to the pooled value</source>
        <translation>Yang kembali ke nilai hasil pooling</translation>
    </message>
    <message>
        <source>Deltas of the map: all of it goes to the place that was the largest, whose ReLU has the slope 1; the others get nothing</source>
        <translation>Delta peta: semuanya kembali ke tempat yang nilainya terbesar, yang kemiringan ReLU-nya 1; yang lain tidak mendapat apa-apa</translation>
    </message>
    <message>
        <source>Gradient of the kernel, its first row: at every place, delta times the pixel that was met</source>
        <translation>Gradien kernel, baris pertamanya: di setiap tempat, delta kali piksel yang ditemui</translation>
    </message>
    <message>
        <source>The whole gradient: the window that won, times its delta</source>
        <translation>Seluruh gradiennya: jendela yang menang, dikalikan deltanya</translation>
    </message>
    <message>
        <source>Gradients of the bias b and of the output neuron</source>
        <translation>Gradien bias b dan neuron keluaran</translation>
    </message>
    <message>
        <source>Had the mean been taken instead of the maximum, every place above 0 would get a quarter of what comes back</source>
        <translation>Seandainya yang diambil rata-rata dan bukan nilai terbesar, setiap tempat di atas 0 mendapat seperempat dari yang kembali</translation>
    </message>
    <message>
        <source>The kernel after one step of gradient descent, learning rate {rate}</source>
        <translation>Kernel setelah satu langkah penurunan gradien, laju pembelajaran {rate}</translation>
    </message>
    <message>
        <source>The other three numbers after the step</source>
        <translation>Tiga bilangan lainnya setelah langkah itu</translation>
    </message>
    <message>
        <source>The cost after the step</source>
        <translation>Biaya setelah langkah itu</translation>
    </message>
    <message>
        <source>Weights and hidden biases of the lower machine (1) and of the upper one (2)</source>
        <translation>Bobot dan bias tersembunyi mesin bawah (1) dan mesin atas (2)</translation>
    </message>
    <message>
        <source>The sample v = {v} goes up through the lower machine; p is p(h = 1 | v)</source>
        <translation>Sampel v = {v} naik melalui mesin bawah; p adalah p(h = 1 | v)</translation>
    </message>
    <message>
        <source>What the lower machine says is what the upper one sees</source>
        <translation>Yang dikatakan mesin bawah adalah yang dilihat mesin atas</translation>
    </message>
    <message>
        <source>The same as a feed-forward network of sigmoid neurons with these weights: equal numbers</source>
        <translation>Hal yang sama sebagai jaringan umpan maju dari neuron sigmoid dengan bobot ini: bilangannya sama</translation>
    </message>
    <message>
        <source>Only the output layer is new: softmax over the classes, from here on back-propagation goes down</source>
        <translation>Hanya lapisan keluaran yang baru: softmax atas kelas-kelas; dari sini propagasi balik turun</translation>
    </message>
    <message>
        <source>Downwards, from the state {h} of the top: each machine says what it expects to see below it</source>
        <translation>Ke bawah, dari keadaan {h} di puncak: setiap mesin mengatakan apa yang diharapkannya di bawahnya</translation>
    </message>
    <message>
        <source>Input gate: how much of what is new goes into the memory</source>
        <translation>Gerbang masukan: seberapa banyak yang baru masuk ke memori</translation>
    </message>
    <message>
        <source>Forget gate: how much of the memory is kept</source>
        <translation>Gerbang lupa: seberapa banyak memori yang disimpan</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Yang baru</translation>
    </message>
    <message>
        <source>Output gate: how much of the memory is shown</source>
        <translation>Gerbang keluaran: seberapa banyak memori yang diperlihatkan</translation>
    </message>
    <message>
        <source>The cell: x = {x} comes in, the state before is h = {h}, and its memory is c = {c}</source>
        <translation>Selnya: x = {x} masuk, keadaan sebelumnya h = {h}, dan memorinya c = {c}</translation>
    </message>
    <message>
        <source>The memory: what is kept, and what is new</source>
        <translation>Memori: yang disimpan, dan yang baru</translation>
    </message>
    <message>
        <source>The output</source>
        <translation>Keluarannya</translation>
    </message>
    <message>
        <source>Straight along the memory, a gradient is multiplied by the forget gate alone: no weight, no slope. Were the gate the same at {times} time steps, so much would be left</source>
        <translation>Lurus sepanjang memori, gradien hanya dikalikan dengan gerbang lupa: tanpa bobot, tanpa kemiringan. Seandainya gerbang itu sama pada {times} langkah waktu, yang tersisa sekian</translation>
    </message>
    <message>
        <source>The Elman cell of the other example: its factor at time step 2, and at {times} time steps</source>
        <translation>Sel Elman dari contoh yang lain: faktornya di langkah waktu 2, dan pada {times} langkah waktu</translation>
    </message>
    <message>
        <source>The cell: x = {x} comes in, the state before is h = {h}; there is no other memory</source>
        <translation>Selnya: x = {x} masuk, keadaan sebelumnya h = {h}; tidak ada memori lain</translation>
    </message>
    <message>
        <source>Reset gate: how much of the state before is asked for what is new</source>
        <translation>Gerbang reset: seberapa banyak keadaan sebelumnya dipakai untuk yang baru</translation>
    </message>
    <message>
        <source>Update gate: how much of the state before stays</source>
        <translation>Gerbang pembaruan: seberapa banyak keadaan sebelumnya yang tinggal</translation>
    </message>
    <message>
        <source>The new state: a mean of new and old, weighed by z</source>
        <translation>Keadaan baru: rata-rata dari yang baru dan yang lama, ditimbang oleh z</translation>
    </message>
    <message>
        <source>Weights W: a row for each hidden unit, a column for each visible one; biases b and c</source>
        <translation>Bobot W: satu baris untuk setiap unit tersembunyi, satu kolom untuk setiap unit tampak; bias b dan c</translation>
    </message>
    <message>
        <source>Energy of the state v = {v}, h = {h}: only units that are 1 count</source>
        <translation>Energi keadaan v = {v}, h = {h}: hanya unit yang bernilai 1 yang dihitung</translation>
    </message>
    <message>
        <source>Energies of all 32 states: rows are h = 00, 01, 10, 11; columns are v = 000, 001, 010, 011, 100, 101, 110, 111</source>
        <translation>Energi ke-32 keadaan: baris adalah h = 00, 01, 10, 11; kolom adalah v = 000, 001, 010, 011, 100, 101, 110, 111</translation>
    </message>
    <message>
        <source>e to the minus energy, added up over all 32 states</source>
        <translation>e pangkat minus energi, dijumlahkan atas ke-32 keadaan</translation>
    </message>
    <message>
        <source>Probability of that state, and of all 32 in the same places; they add up to 1</source>
        <translation>Peluang keadaan itu, dan peluang ke-32 keadaan di tempat yang sama; jumlahnya 1</translation>
    </message>
    <message>
        <source>Each hidden unit given v = {v}: the sum and the sigmoid of an ordinary neuron</source>
        <translation>Setiap unit tersembunyi bila v = {v}: jumlah dan sigmoid seperti neuron biasa</translation>
    </message>
    <message>
        <source>The same from the table of all states: those with h₁ = 1 among all with v = {v}</source>
        <translation>Hal yang sama dari tabel semua keadaan: yang h₁ = 1 di antara semua dengan v = {v}</translation>
    </message>
    <message>
        <source>Positive phase: the sample v⁽⁰⁾ = {v} goes up; p is p(h = 1 | v)</source>
        <translation>Fase positif: sampel v⁽⁰⁾ = {v} naik; p adalah p(h = 1 | v)</translation>
    </message>
    <message>
        <source>Draw h⁽⁰⁾ with random numbers r from 0 to 1: [r &lt; p] is 1 where it holds, and else 0</source>
        <translation>Tarik h⁽⁰⁾ dengan bilangan acak r antara 0 dan 1: [r &lt; p] bernilai 1 bila benar, dan 0 bila tidak</translation>
    </message>
    <message>
        <source>Negative phase: h⁽⁰⁾ goes down; q is p(v = 1 | h)</source>
        <translation>Fase negatif: h⁽⁰⁾ turun; q adalah p(v = 1 | h)</translation>
    </message>
    <message>
        <source>Draw v⁽¹⁾, which is what the machine imagines, with further random numbers</source>
        <translation>Tarik v⁽¹⁾, yaitu yang dibayangkan mesin, dengan bilangan acak berikutnya</translation>
    </message>
    <message>
        <source>And v⁽¹⁾ goes up again; here probabilities are enough</source>
        <translation>Dan v⁽¹⁾ naik lagi; di sini peluangnya sudah cukup</translation>
    </message>
    <message>
        <source>New weights: towards what the sample says, away from what the machine imagines</source>
        <translation>Bobot baru: mendekati kata sampel, menjauhi yang dibayangkan mesin</translation>
    </message>
    <message>
        <source>New hidden biases</source>
        <translation>Bias tersembunyi yang baru</translation>
    </message>
    <message>
        <source>New visible biases</source>
        <translation>Bias tampak yang baru</translation>
    </message>
    <message>
        <source>Probability of the sample before and after the step, from the sums over all states: it rises</source>
        <translation>Peluang sampel sebelum dan sesudah langkah itu, dari jumlah atas semua keadaan: naik</translation>
    </message>
    <message>
        <source>What the step estimates: the exact slope, which has the mean over all 32 states in place of one v⁽¹⁾</source>
        <translation>Yang ditaksir langkah itu: kemiringan eksak, yang memakai rata-rata atas ke-32 keadaan sebagai ganti satu v⁽¹⁾</translation>
    </message>
    <message>
        <source>Persistent CD: the chain goes on from where it was, h⁽⁰⁾ = {h}, whatever the sample is; the next step will begin at its h⁽¹⁾</source>
        <translation>CD persisten: rantai berlanjut dari tempatnya, h⁽⁰⁾ = {h}, apa pun sampelnya; langkah berikutnya akan mulai dari h⁽¹⁾-nya</translation>
    </message>
    <message>
        <source>Time 1: the state before is 0</source>
        <translation>Waktu 1: keadaan sebelumnya 0</translation>
    </message>
    <message>
        <source>Time 2: the same w, u and b, and the state of time 1</source>
        <translation>Waktu 2: w, u, dan b yang sama, dan keadaan waktu 1</translation>
    </message>
    <message>
        <source>The cell: x = ({x1}, {x2}), w = {w}, u = {u}, b = {b}, one output with v = {v}, c = {c}</source>
        <translation>Selnya: x = ({x1}, {x2}), w = {w}, u = {u}, b = {b}, satu keluaran dengan v = {v}, c = {c}</translation>
    </message>
    <message>
        <source>The output reads the last state</source>
        <translation>Keluaran membaca keadaan terakhir</translation>
    </message>
    <message>
        <source>The cost for the target y = {target}</source>
        <translation>Biaya untuk target y = {target}</translation>
    </message>
    <message>
        <source>Back to time 2: through v, then through the slope of tanh</source>
        <translation>Kembali ke waktu 2: melalui v, lalu melalui kemiringan tanh</translation>
    </message>
    <message>
        <source>Back to time 1: through u, then through the slope of tanh there</source>
        <translation>Kembali ke waktu 1: melalui u, lalu melalui kemiringan tanh di sana</translation>
    </message>
    <message>
        <source>Partial derivatives of the cell: one weight is used at both time steps, so both add up</source>
        <translation>Turunan parsial sel: satu bobot dipakai pada kedua langkah waktu, jadi keduanya dijumlahkan</translation>
    </message>
    <message>
        <source>Partial derivatives of the output, which is there once</source>
        <translation>Turunan parsial keluaran, yang hanya ada sekali</translation>
    </message>
    <message>
        <source>The update, learning rate {rate}</source>
        <translation>Pembaruan, laju pembelajaran {rate}</translation>
    </message>
    <message>
        <source>Were time 1 asked for an answer, too (target {target}), its state would hear from its own output and from time 2</source>
        <translation>Seandainya waktu 1 juga diminta menjawab (target {target}), keadaannya mendengar dari keluarannya sendiri dan dari waktu 2</translation>
    </message>
    <message>
        <source>Clipped to the length {limit}, the gradient g of all five numbers keeps its direction: all parts shrink alike</source>
        <translation>Dipotong menjadi sepanjang {limit}, gradien g dari kelima bilangan tetap arahnya: semua bagian mengecil sama</translation>
    </message>
    <message>
        <source>The cost after this step</source>
        <translation>Biaya setelah langkah ini</translation>
    </message>
    <message>
        <source>Encoder: of the two numbers of each sample one is left, its code</source>
        <translation>Encoder: dari dua bilangan setiap sampel tersisa satu, yaitu kodenya</translation>
    </message>
    <message>
        <source>Decoder: two numbers are made of each code; the outputs are identities, a = z</source>
        <translation>Decoder: dari setiap kode dibuat dua bilangan; keluarannya identitas, a = z</translation>
    </message>
    <message>
        <source>The targets are the inputs: y = x. Half of each squared distance</source>
        <translation>Targetnya adalah masukannya: y = x. Separuh dari setiap kuadrat jarak</translation>
    </message>
    <message>
        <source>The cost: the mean over the samples</source>
        <translation>Biaya: rerata atas sampel</translation>
    </message>
    <message>
        <source>Deltas of the outputs: what is made, minus what was shown</source>
        <translation>Delta keluaran: yang dibuat dikurangi yang diperlihatkan</translation>
    </message>
    <message>
        <source>Deltas of the bottleneck: both outputs send something back</source>
        <translation>Delta leher botol: kedua keluaran mengirim sesuatu kembali</translation>
    </message>
    <message>
        <source>Partial derivatives of the decoder&apos;s weights</source>
        <translation>Turunan parsial bobot decoder</translation>
    </message>
    <message>
        <source>Partial derivatives of the encoder&apos;s weights; those of the biases are 0, as the means of x are</source>
        <translation>Turunan parsial bobot encoder; turunan parsial bias bernilai 0, sebab rerata x bernilai 0</translation>
    </message>
    <message>
        <source>All weights after one step, learning rate 0.05</source>
        <translation>Semua bobot setelah satu langkah, laju pembelajaran 0.05</translation>
    </message>
    <message>
        <source>Covariances of the three samples, whose means are 0</source>
        <translation>Kovarians ketiga sampel, yang reratanya 0</translation>
    </message>
    <message>
        <source>The variances along both principal components: the eigenvalues of the covariance matrix</source>
        <translation>Variansi sepanjang kedua komponen utama: nilai eigen matriks kovarians</translation>
    </message>
    <message>
        <source>Codes of PCA: how far each sample lies along v = (1, 1)/√2</source>
        <translation>Kode PCA: seberapa jauh setiap sampel terletak sepanjang v = (1, 1)/√2</translation>
    </message>
    <message>
        <source>What PCA with one number leaves over is the eigenvalue that is left out, λ₂; the cost has half of it</source>
        <translation>Yang tersisa dari PCA dengan satu bilangan adalah nilai eigen yang ditinggalkan, λ₂; biayanya separuh dari itu</translation>
    </message>
    <message>
        <source>The cost of the autoencoder after 300 steps: it has found the line of PCA, and gets no lower</source>
        <translation>Biaya autoencoder setelah 300 langkah: ia telah menemukan garis PCA, dan tidak turun lebih rendah</translation>
    </message>
    <message>
        <source>The generator, one linear neuron, makes a number g = G(z) of the noise z = 0.5</source>
        <translation>Generator, satu neuron linear, membuat bilangan g = G(z) dari derau z = 0.5</translation>
    </message>
    <message>
        <source>The discriminator, one logistic neuron, says how real x = 2 is, and how real the made one</source>
        <translation>Diskriminator, satu neuron logistik, menyatakan seberapa asli x = 2, dan seberapa asli yang buatan</translation>
    </message>
    <message>
        <source>What the discriminator pays: it wants 1 for the real and 0 for the made one</source>
        <translation>Yang dibayar diskriminator: ia menginginkan 1 untuk yang asli dan 0 untuk yang buatan</translation>
    </message>
    <message>
        <source>Its partial derivatives: cross-entropy after a logistic neuron, D − y</source>
        <translation>Turunan parsialnya: entropi silang setelah neuron logistik, D − y</translation>
    </message>
    <message>
        <source>The step of the discriminator, learning rate 0.5; the generator stands still</source>
        <translation>Langkah diskriminator, laju pembelajaran 0.5; generator diam</translation>
    </message>
    <message>
        <source>The discriminator is asked once more about the same made number</source>
        <translation>Diskriminator ditanya sekali lagi tentang bilangan buatan yang sama</translation>
    </message>
    <message>
        <source>What the generator pays: it wants its number to be taken for real</source>
        <translation>Yang dibayar generator: ia ingin bilangannya dianggap asli</translation>
    </message>
    <message>
        <source>Through the discriminator, whose weights stand still now, down to the made number</source>
        <translation>Melalui diskriminator, yang bobotnya kini diam, turun sampai ke bilangan buatan</translation>
    </message>
    <message>
        <source>And on into the generator, by the chain rule</source>
        <translation>Lalu masuk ke generator, dengan aturan rantai</translation>
    </message>
    <message>
        <source>The step of the generator, learning rate 0.5</source>
        <translation>Langkah generator, laju pembelajaran 0.5</translation>
    </message>
    <message>
        <source>The same noise now becomes a number nearer to the real one, and better believed</source>
        <translation>Derau yang sama kini menjadi bilangan yang lebih dekat ke yang asli, dan lebih dipercaya</translation>
    </message>
    <message>
        <source>A made number that is seen through: g = −6 before D with weight 1 and bias 0</source>
        <translation>Bilangan buatan yang ketahuan: g = −6 di hadapan D dengan bobot 1 dan bias 0</translation>
    </message>
    <message>
        <source>The game of the theory, zero sum: the slope vanishes together with D</source>
        <translation>Permainan dalam teori, jumlah nol: kemiringannya lenyap bersama D</translation>
    </message>
    <message>
        <source>The game as it is played, not saturating: the slope is nearly whole</source>
        <translation>Permainan yang dipakai, tak jenuh: kemiringannya hampir utuh</translation>
    </message>
    <message>
        <source>Least squares: the same discriminator without the logistic function</source>
        <translation>Kuadrat terkecil: diskriminator yang sama tanpa fungsi logistik</translation>
    </message>
    <message>
        <source>After its step: the slope grows with the distance of D from 1, and nothing makes it vanish</source>
        <translation>Setelah langkahnya: kemiringannya tumbuh dengan jarak D dari 1, dan tidak ada yang membuatnya lenyap</translation>
    </message>
    <message>
        <source>The lecture&apos;s coins as a game: the fair one, P, is real, the unfair one, Q, is made. The best discriminator</source>
        <translation>Koin dari kuliah sebagai permainan: yang seimbang, P, asli, dan yang tidak seimbang, Q, buatan. Diskriminator terbaik</translation>
    </message>
    <message>
        <source>The Jensen–Shannon divergence: KL of both from their middle M, half of each</source>
        <translation>Divergensi Jensen–Shannon: KL keduanya dari tengahnya M, separuh dari masing-masing</translation>
    </message>
    <message>
        <source>What the best discriminator pays, once by its outputs and once by JS: the same</source>
        <translation>Yang dibayar diskriminator terbaik, sekali dari keluarannya dan sekali dari JS: sama</translation>
    </message>
</context>
<context>
    <name>Worksheet</name>
    <message>
        <source>The current network cannot be trained yet, so there is no step to work out.</source>
        <translation>Jaringan saat ini belum dapat dilatih, sehingga tidak ada langkah yang dapat dikerjakan.</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Soal latihan</translation>
    </message>
    <message>
        <source>One step of a network by hand</source>
        <translation>Satu langkah jaringan dengan tangan</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>Kunci jawaban</translation>
    </message>
    <message>
        <source>Name: {blank}   Date: {blank}</source>
        <translation>Nama: {blank}   Tanggal: {blank}</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Give numbers with {digits} significant digits.</source>
        <translation>Tulis bilangan dengan {digits} angka penting.</translation>
    </message>
    <message>
        <source>NN Playground · exercises · seed {seed}</source>
        <translation>NN Playground · soal latihan · benih {seed}</translation>
    </message>
    <message>
        <source>NN Playground · {title}</source>
        <translation>NN Playground · {title}</translation>
    </message>
    <message>
        <source>A network with {sizes} units, inputs first. Activation: {activations}. Cost: {cost}. Solver: {solver}. Samples in the batch: {samples}.</source>
        <translation>Jaringan dengan {sizes} unit, mulai dari masukan. Aktivasi: {activations}. Biaya: {cost}. Metode: {solver}. Sampel dalam batch: {samples}.</translation>
    </message>
    <message>
        <source>Only the first samples of the batch are taken here, and the solver begins without a memory.</source>
        <translation>Di sini hanya sampel-sampel pertama yang diambil, dan metode dimulai tanpa ingatan.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Diketahui</translation>
    </message>
    <message>
        <source>One step of this network has {steps} quantities; at most {most} make a worksheet. Take fewer samples or a smaller network.</source>
        <translation>Satu langkah jaringan ini memuat {steps} besaran; satu lembar latihan paling banyak {most}. Ambil lebih sedikit sampel atau jaringan yang lebih kecil.</translation>
    </message>
</context>
<context>
    <name>WorksheetDialog</name>
    <message>
        <source>One step of the current network</source>
        <translation>Satu langkah jaringan saat ini</translation>
    </message>
    <message>
        <source>Exercises of all lessons</source>
        <translation>Soal dari semua pelajaran</translation>
    </message>
    <message>
        <source>On pages of its own</source>
        <translation>Pada halaman tersendiri</translation>
    </message>
    <message>
        <source>In a second file</source>
        <translation>Dalam berkas kedua</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>To be filled in on paper. The same seed gives the same exercises to a whole class; the current network is taken with its weights as they are now.</source>
        <translation>Untuk dikerjakan di kertas. Benih yang sama memberi soal yang sama untuk seluruh kelas; jaringan saat ini diambil dengan bobotnya sekarang.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Benih</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Banyaknya soal</translation>
    </message>
    <message>
        <source>Significant digits</source>
        <translation>Angka penting</translation>
    </message>
    <message>
        <source>Samples of the batch</source>
        <translation>Sampel dari batch</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Lembar latihan</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Isi</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Tingkat</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>B&amp;ahasa</translation>
    </message>
    <message>
        <source>Answer &amp;key</source>
        <translation>&amp;Kunci jawaban</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>B&amp;erkas</translation>
    </message>
</context>
<context>
    <name>WorksheetHandlers</name>
    <message>
        <source>Save the worksheet</source>
        <translation>Simpan lembar latihan</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Making the worksheet …</source>
        <translation>Menyusun lembar latihan …</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Lembar latihan</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Tersimpan: {name}</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>The samples are still being read.</source>
        <translation>Sampel masih dibaca.</translation>
    </message>
    <message>
        <source>Editing of samples is locked in this experiment.</source>
        <translation>Penyuntingan sampel dikunci dalam eksperimen ini.</translation>
    </message>
    <message>
        <source>Take an even selection of the samples</source>
        <translation>Ambil pilihan sampel secara merata</translation>
    </message>
    <message>
        <source>Erase samples</source>
        <translation>Hapus sampel</translation>
    </message>
    <message>
        <source>Data of {count} features cannot be painted, {most} at most: add rows to the table.</source>
        <translation>Data dengan {count} fitur tidak dapat dilukis, paling banyak {most}: tambahkan baris pada tabel.</translation>
    </message>
    <message>
        <source>Change samples</source>
        <translation>Ubah sampel</translation>
    </message>
    <message>
        <source>Paint samples</source>
        <translation>Lukis sampel</translation>
    </message>
    <message>
        <source>Add a row of samples</source>
        <translation>Tambah baris sampel</translation>
    </message>
    <message>
        <source>Paste samples</source>
        <translation>Tempel sampel</translation>
    </message>
    <message>
        <source>Set a cell of the samples</source>
        <translation>Isi satu sel sampel</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Text of the page</source>
        <translation>Teks halaman</translation>
    </message>
    <message>
        <source>Put it on the canvas</source>
        <translation>Letakkan di kanvas</translation>
    </message>
    <message>
        <source>Open the lab</source>
        <translation>Buka lab</translation>
    </message>
    <message>
        <source>Begin with the experiment of this page</source>
        <translation>Mulai dengan percobaan halaman ini</translation>
    </message>
    <message>
        <source>Begin with the lab of this page</source>
        <translation>Mulai dengan lab halaman ini</translation>
    </message>
    <message>
        <source>Hand in …</source>
        <translation>Kumpulkan …</translation>
    </message>
    <message>
        <source>Write what was reached and answered into a file for the lecturer</source>
        <translation>Tulis capaian dan jawaban ke berkas untuk dosen</translation>
    </message>
</context>
</TS>
