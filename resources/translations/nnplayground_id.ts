<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
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
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Bahasa Indonesia</source>
        <translation>Bahasa Indonesia</translation>
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
        <source>Di&amp;gits of numbers …</source>
        <translation>An&amp;gka penting bilangan …</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Kem&amp;balikan tata letak</translation>
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
    <name>Data</name>
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
        <source>Split</source>
        <translation>Pembagian</translation>
    </message>
    <message>
        <source>Own samples</source>
        <translation>Sampel sendiri</translation>
    </message>
    <message>
        <source>{train} training and {test} test samples, {features} features, {classes} classes</source>
        <translation>{train} sampel latih dan {test} sampel uji, {features} fitur, {classes} kelas</translation>
    </message>
    <message>
        <source>{train} training and {test} test samples, {features} features, targets: {names}</source>
        <translation>{train} sampel latih dan {test} sampel uji, {features} fitur, target: {names}</translation>
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
        <source>Cancel</source>
        <translation>Batal</translation>
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
        <source>“{name}” is neither an experiment (.nnplay) nor a table (.csv, .tsv, .txt).</source>
        <translation>“{name}” bukan eksperimen (.nnplay) dan bukan tabel (.csv, .tsv, .txt).</translation>
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
        <source>How far each step follows the gradient. Too small: slow. Too large: diverges.</source>
        <translation>Seberapa jauh tiap langkah mengikuti gradien. Terlalu kecil: lambat. Terlalu besar: divergen.</translation>
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
        <source>Epochs</source>
        <translation>Epok</translation>
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
        <source>Patience</source>
        <translation>Kesabaran</translation>
    </message>
    <message>
        <source>Epochs without improvement before training stops.</source>
        <translation>Banyaknya epok tanpa perbaikan sebelum pelatihan berhenti.</translation>
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
        <source>Test share</source>
        <translation>Porsi uji</translation>
    </message>
    <message>
        <source>Part of the samples that is kept from training and only judged.</source>
        <translation>Bagian sampel yang tidak dipakai melatih, hanya dinilai.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalti</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuron</translation>
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
        <source>Seed</source>
        <translation>Benih</translation>
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
        <translation>Perambatan balik dengan tangan</translation>
    </message>
    <message>
        <source>The worked example: one sample, x = (5, 3) and y = 1, through arctan neurons to 0.7908. One epoch moves the weight from the first hidden neuron to the output from 0.6 to 0.612: look it up before and after the step.</source>
        <translation>Contoh hitungan: satu sampel, x = (5, 3) dan y = 1, melalui neuron arctan menjadi 0.7908. Satu epok mengubah bobot dari neuron tersembunyi pertama ke keluaran dari 0.6 menjadi 0.612: periksa sebelum dan sesudah langkah itu.</translation>
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
    <name>GradientPlot</name>
    <message>
        <source>mean |∂J/∂W|</source>
        <translation>rerata |∂J/∂W|</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epok</translation>
    </message>
    <message>
        <source>|∂J/∂w| now</source>
        <translation>|∂J/∂w| saat ini</translation>
    </message>
    <message>
        <source>Size of the gradients of every layer</source>
        <translation>Besar gradien tiap lapisan</translation>
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
        <source>{rows} rows, {features} features, {classes} classes</source>
        <translation>{rows} baris, {features} fitur, {classes} kelas</translation>
    </message>
    <message>
        <source>{rows} rows, {features} features, targets: {names}</source>
        <translation>{rows} baris, {features} fitur, target: {names}</translation>
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
    <name>Initializer</name>
    <message>
        <source>Bias at the start</source>
        <translation>Bias awal</translation>
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
        <source>Uniform, bias 0.1</source>
        <translation>Seragam, bias 0.1</translation>
    </message>
    <message>
        <source>Largest weight r</source>
        <translation>Bobot terbesar r</translation>
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
</context>
<context>
    <name>InsertButton</name>
    <message>
        <source>Insert a hidden layer here</source>
        <translation>Sisipkan lapisan tersembunyi di sini</translation>
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
        <source>ONNX file</source>
        <translation>Berkas ONNX</translation>
    </message>
    <message>
        <source>{tool} cannot express this network: {why}.</source>
        <translation>{tool} tidak dapat menyatakan jaringan ini: {why}.</translation>
    </message>
    <message>
        <source>For ONNX install the package “onnx” ({command}).</source>
        <translation>Untuk ONNX, pasang paket “onnx” ({command}).</translation>
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
        <source>it has no solver “{key}”</source>
        <translation>tidak ada solver “{key}” di sana</translation>
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
        <source>{tool} is not installed; the Python source needs it only where it runs.</source>
        <translation>{tool} tidak terpasang; kode Python hanya memerlukannya di tempat ia dijalankan.</translation>
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
    <name>LayerPanel</name>
    <message>
        <source>Layer</source>
        <translation>Lapisan</translation>
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
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Ba&amp;hasa</translation>
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
        <source>“{name}” was not brought back: that failed {count} times. It is kept as {path}.</source>
        <translation>“{name}” tidak dipulihkan: sudah gagal {count} kali. Berkasnya tetap ada: {path}.</translation>
    </message>
    <message>
        <source>The recovery file {path} was left out, and is kept. {reason}</source>
        <translation>Berkas pemulihan {path} dilewati dan tetap disimpan. {reason}</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({error}). The log has the details.</source>
        <translation>Ada yang salah dalam program ({error}). Rinciannya ada di catatan log.</translation>
    </message>
    <message>
        <source>No copy is kept for the case of a crash. {reason}</source>
        <translation>Tidak ada salinan untuk berjaga-jaga terhadap kegagalan program. {reason}</translation>
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
        <source>Adaptive</source>
        <translation>Adaptif</translation>
    </message>
    <message>
        <source>Divide by</source>
        <translation>Bagi dengan</translation>
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
        <source>Every T epochs</source>
        <translation>Tiap T epok</translation>
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
        <source>Share left at the end</source>
        <translation>Sisa di akhir</translation>
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
        <source>Epsilon ε</source>
        <translation>Epsilon ε</translation>
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
        <source>Stop when the gradient is below</source>
        <translation>Henti bila gradien di bawah</translation>
    </message>
    <message>
        <source>Most evaluations of the cost</source>
        <translation>Evaluasi biaya maksimum</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Derau</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Kelas</translation>
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
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
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
        <source>--plot goes with `train`, not with `tune`.</source>
        <translation>--plot untuk `train`, bukan untuk `tune`.</translation>
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
        <source>Trainings</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Best: {setting}. Score over the test samples, looked at only now: {score}.</source>
        <translation>Terbaik: {setting}. Skor pada sampel uji, yang baru dilihat sekarang: {score}.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Ditulis: {path}</translation>
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
        <source>Everything here takes effect at once, while training runs.</source>
        <translation>Semua di sini langsung berlaku selama pelatihan berjalan.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Fungsi biaya</translation>
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
        <source>After some epochs</source>
        <translation>Setelah sejumlah epok</translation>
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
        <translation>Tentukan paling banyak berapa epoch; pelatihan tidak akan pernah berakhir.</translation>
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
    <name>_Menu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Buka yang &amp;terakhir</translation>
    </message>
</context>
</TS>
