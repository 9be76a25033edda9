; The set-up program for Windows: for the user alone, without an administrator, with menu entry and file association.
; `packs.py` calls Inno Setup with the names and places, which stand in `product.py`.

[Setup]
AppId={#Identifier}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The NN Playground authors
VersionInfoVersion={#Numbers}
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
LicenseFile={#Licence}
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
CloseApplications=yes
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\{#Command}-window.exe
UninstallDisplayName={#Name}
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "association"; Description: "{cm:AssocFileExtension,{#Name},{#Suffix}}"

[InstallDelete]
; Libraries of an earlier version would be found before those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Build}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\{#Command}-window.exe"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Command}-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\{#Suffix}"; ValueType: string; ValueData: "{#Identifier}.experiment"; \
    Flags: uninsdeletevalue; Tasks: association
Root: HKA; Subkey: "Software\Classes\{#Suffix}"; ValueType: string; ValueName: "Content Type"; ValueData: "{#MimeType}"; \
    Flags: uninsdeletevalue; Tasks: association
Root: HKA; Subkey: "Software\Classes\{#Identifier}.experiment"; ValueType: string; ValueData: "{#FileKind}"; \
    Flags: uninsdeletekey; Tasks: association
Root: HKA; Subkey: "Software\Classes\{#Identifier}.experiment\DefaultIcon"; ValueType: string; \
    ValueData: "{app}\{#Command}-window.exe,0"; Tasks: association
Root: HKA; Subkey: "Software\Classes\{#Identifier}.experiment\shell\open\command"; ValueType: string; \
    ValueData: """{app}\{#Command}-window.exe"" ""%1"""; Tasks: association

[Run]
Filename: "{app}\{#Command}-window.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
