; The installation. New files are written beside the old ones and then take their places one by one, so that a PC that
; loses its power on the way has a Trinvis that starts, and the next run finishes the work.

!macro Replace NAME
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\new\${NAME}", w "$INSTDIR\${NAME}", i 9) i .r0'
  ${If} $0 = 0
    Call RemoveBegun
    ${Fail} ${CANNOT_WRITE} "$(NO_FOLDER)"
  ${EndIf}
!macroend

; What an installation that was stopped on the way may have left in the folder $R8.
!macro RemoveUnfinished
  Delete "$R8\new\trinvis.exe"
  Delete "$R8\new\WebView2Loader.dll"
  Delete "$R8\new\LICENSE.txt"
  Delete "$R8\new\uninstall.exe"
  RMDir "$R8\new"
!macroend

; Everything an installation may have put into the folder $R8.
!macro RemoveProgram
  !insertmacro RemoveUnfinished
  Delete "$R8\trinvis.exe"
  Delete "$R8\WebView2Loader.dll"
  Delete "$R8\LICENSE.txt"
  Delete "$R8\uninstall.exe"
  RMDir "$R8"
!macroend

; What was begun in vain: the new files, and the folder if there is nothing else in it.
Function RemoveBegun
  SetOutPath "$TEMP" ; nobody can remove the folder a program stands in
  StrCpy $R8 $INSTDIR
  !insertmacro RemoveUnfinished
  RMDir "$INSTDIR"
FunctionEnd

; The new files lie beside the old ones for a while, so there must be room for all of them.
Function SeeToRoom
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR\", *l .r0, p 0, p 0) i .r1'
  System::Int64Op $0 / 1024
  Pop $0
  ${If} $1 <> 0
  ${AndIf} $0 L< ${SIZE_KB}
    Call RemoveBegun
    ${Fail} ${NO_ROOM} "$(TOO_FULL)"
  ${EndIf}
FunctionEnd

Section "Trinvis"
  SetDetailsPrint none
  ${If} $OldDir != ""
    StrCpy $R8 "$OldDir\trinvis.exe"
    Call CloseFirst
    ; Left by one that was stopped: later on what is new there tells whether it is the same folder.
    StrCpy $R8 $OldDir
    !insertmacro RemoveUnfinished
  ${EndIf}
  StrCpy $R8 "$INSTDIR\trinvis.exe"
  Call CloseFirst

  ; Ours, when it was stopped on the way. What cannot be written is told before anything is changed.
  ClearErrors
  CreateDirectory "$INSTDIR\new"
  FileOpen $0 "$INSTDIR\new\LICENSE.txt" w
  FileClose $0
  ${If} ${Errors}
    Call RemoveBegun
    ${Fail} ${CANNOT_WRITE} "$(NO_FOLDER)"
  ${EndIf}

  Call SeeToRoom

  SetOutPath "$INSTDIR\new"
  File "${PROGRAM}\trinvis.exe"
  !ifdef LOADER
    File "${PROGRAM}\WebView2Loader.dll"
  !endif
  File "/oname=LICENSE.txt" "${ROOT}\LICENSE"
  WriteUninstaller "$INSTDIR\new\uninstall.exe"
  SetOutPath "$INSTDIR"
  ; The same folder under another name, such as that of a drive that stands for it: nothing moves.
  ${If} $OldDir != ""
  ${AndIf} ${FileExists} "$OldDir\new\uninstall.exe"
    StrCpy $OldDir $INSTDIR
  ${EndIf}
  !insertmacro Replace "uninstall.exe"
  !insertmacro Replace "LICENSE.txt"
  !ifdef LOADER
    !insertmacro Replace "WebView2Loader.dll"
  !endif
  !insertmacro Replace "trinvis.exe"
  !ifndef LOADER
    Delete "$INSTDIR\WebView2Loader.dll" ; an older version's
  !endif
  RMDir "$INSTDIR\new"

  CreateShortcut "$SMPROGRAMS\Trinvis.lnk" "$INSTDIR\trinvis.exe"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DESKTOP" $R1
  ${IfNot} ${Errors}
    Call MakeDesktopIcon
  ${ElseIf} ${FileExists} "$DESKTOP\Trinvis.lnk"
    Call MakeDesktopIcon
  ${EndIf}
  Call Register
  ${If} $OldDir != ""
  ${AndIf} $OldDir != $INSTDIR
    ; What an administrator chose stays chosen. Copied, it takes the rights of its new folder; moved, it would keep the old.
    ${IfNot} ${FileExists} "$INSTDIR\policy.json"
    ${AndIf} ${FileExists} "$OldDir\policy.json"
      ClearErrors
      CopyFiles /SILENT "$OldDir\policy.json" "$INSTDIR\policy.json"
      ${IfNot} ${Errors}
        Delete "$OldDir\policy.json"
      ${EndIf}
    ${EndIf}
    StrCpy $R8 $OldDir
    !insertmacro RemoveProgram
  ${EndIf}
  Call SeeToWebView2
  ${If} $Old != ""
  ${AndIf} $Old != "${VERSION}"
    StrCpy $DoneText "$(UPGRADED_TEXT)"
  ${Else}
    StrCpy $DoneText "$(DONE_TEXT)"
  ${EndIf}
  ${Say} "$INSTDIR"
  ${Say} "0"
  FileClose $Log
SectionEnd

; What Windows shows under installed apps.
Function Register
  WriteRegStr SHCTX "${REGISTERED}" "DisplayName" "Trinvis"
  WriteRegStr SHCTX "${REGISTERED}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${REGISTERED}" "Publisher" "Trinvis"
  WriteRegStr SHCTX "${REGISTERED}" "DisplayIcon" "$INSTDIR\trinvis.exe,0"
  WriteRegStr SHCTX "${REGISTERED}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${REGISTERED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${REGISTERED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${REGISTERED}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${REGISTERED}" "NoModify" 1
  WriteRegDWORD SHCTX "${REGISTERED}" "NoRepair" 1
FunctionEnd

Function MakeDesktopIcon
  CreateShortcut "$DESKTOP\Trinvis.lnk" "$INSTDIR\trinvis.exe"
FunctionEnd

; There is nothing to open before WebView2 is there.
Function OfferToOpen
  Push $0
  Call FindWebView2
  ${If} $0 == ""
    SendMessage $mui.FinishPage.Run ${BM_SETCHECK} ${BST_UNCHECKED} 0
  ${EndIf}
  Pop $0
FunctionEnd

; An administrator who has installed for everyone opens it as the one who is signed in.
Function OpenAsTheUser
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\trinvis.exe"'
FunctionEnd

Function .onInstFailed
  Call RemoveBegun
  ${Say} "$(STOPPED)"
  ${Say} "2"
  FileClose $Log
FunctionEnd
