; Trinvis for Windows: one 64-bit installer, for the user alone unless an administrator says /ALLUSERS.
; `cargo xtask package windows` runs makensis on this with:
;   VERSION   as in Cargo.toml                 PROGRAM   the folder with trinvis.exe
;   ROOT      the repository                   OUT       the file to make
;   SIZE_KB   what is installed, in KiB        COMPRESS  lzma, or zlib where the making must be quick
;   PATIENCE  seconds to wait for a Trinvis that has been asked to close
;   LOADER    set when WebView2Loader.dll lies beside the program; Microsoft's linker builds it in
;   SIGN      the command that signs the file %1, when there is one; SIGN_PROGRAM is the same for the program
;
; Exit codes: 0 done, 1 cancelled, 2 stopped on the way, 3 a newer version is there, 4 Trinvis is open and stays so,
; 5 a folder or file cannot be written, 6 an administrator is needed, 7 Windows is too old, 8 too little room on the
; disk. docs/it-guide.md tells them.

Unicode true
Target amd64-unicode
; Not /SOLID, which unpacks all of it into the temporary folder first: that would take the room twice.
SetCompressor ${COMPRESS}
!if ${COMPRESS} == lzma
  SetCompressorDictSize 32
!endif
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
CRCCheck on
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

!define REGISTERED "Software\Microsoft\Windows\CurrentVersion\Uninstall\Trinvis"
!define CANCELLED 1
!define NEWER_IS_THERE 3
!define STAYS_OPEN 4
!define CANNOT_WRITE 5
!define NEEDS_ADMINISTRATOR 6
!define TOO_OLD 7
!define NO_ROOM 8

!ifdef SIGN
  !system `${SIGN_PROGRAM}` = 0
  !uninstfinalize `${SIGN}` = 0
  !finalize `${SIGN}` = 0
!endif

Name "Trinvis"
Caption "$(CAPTION)"
UninstallCaption "$(UNCAPTION)"
BrandingText "Trinvis ${VERSION}"
OutFile "${OUT}"
; Left empty: only so can it be told whether /D= named a folder.
InstallDir ""

Var Everyone  ; 1 when it is installed for all who use the PC
Var Data      ; where the office's data lies, for the user who runs this
Var Cache     ; where WebView2 keeps what it needs between two starts
Var Old       ; the version that is there, or nothing
Var OldDir    ; and its folder

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro FileInfo LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "Trinvis"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "Trinvis"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "Mozilla Public License 2.0"
!macroend
!insertmacro FileInfo 1030 "Installation af Trinvis"
!insertmacro FileInfo 1033 "Trinvis setup"

!include screens.nsh
!include strings.nsh
!include log.nsh
!include running.nsh
!include webview2.nsh
!include begin.nsh
!include install.nsh
!include uninstall.nsh
