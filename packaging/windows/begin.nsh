; Before the first page: who it is for, where it goes, what is there already, and whether it may go on.

; What both the installer and the uninstaller must know first.
!macro Begin un
  SetRegView 64
  ; Asked for the user who runs this; for "all" the same name is another folder.
  SetShellVarContext current
  StrCpy $Data "$LOCALAPPDATA\Trinvis"
  StrCpy $Cache "$LOCALAPPDATA\dk.trinvis.desktop"
  StrCpy $Everyone 0
  Call ${un}OpenLog
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $R1
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE $R1
  ${EndIf}
!macroend

; Goes on as an administrator: asks for one, or says that one is needed.
!macro NeedAdministrator PROGRAM PARAMETERS
  UserInfo::GetAccountType
  Pop $R1
  ${If} $R1 != "Admin"
    ${If} ${Silent}
      ${Fail} ${NEEDS_ADMINISTRATOR} "$(ADMINISTRATOR)"
    ${EndIf}
    ; Where Windows has no question to ask, "runas" starts the same once more: not for ever.
    ClearErrors
    ${GetOptions} $R0 "/ELEVATED" $R1
    ${IfNot} ${Errors}
      ${Fail} ${NEEDS_ADMINISTRATOR} "$(ADMINISTRATOR)"
    ${EndIf}
    FileClose $Log
    ClearErrors
    ExecShell "runas" "${PROGRAM}" "/ELEVATED ${PARAMETERS}"
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(ADMINISTRATOR)"
      SetErrorLevel ${NEEDS_ADMINISTRATOR}
    ${EndIf}
    Quit
  ${EndIf}
!macroend

Function .onInit
  !insertmacro Begin ""
  ${Say} "Trinvis ${VERSION}: $EXEPATH $R0"
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    ${Fail} ${TOO_OLD} "$(WINDOWS_10)"
  ${EndIf}
  Call ChooseForWhom
  Call FindOld
  Call FindUsersOwn
  ${If} $INSTDIR == ""
    ${If} $Old != ""
      StrCpy $INSTDIR $OldDir
    ${ElseIf} $Everyone = 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Trinvis"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Trinvis"
    ${EndIf}
  ${EndIf}
  Call SpellOut
  Call IsInData
  ${If} $R9 = 1
    ${Fail} ${CANNOT_WRITE} "$(NOT_THE_DATA_FOLDER)"
  ${EndIf}
FunctionEnd

; For the user alone, unless /ALLUSERS says otherwise or it is there for everyone already.
Function ChooseForWhom
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $Everyone 1
  ${Else}
    ReadRegStr $R1 HKLM "${REGISTERED}" "InstallLocation"
    ${If} $R1 != ""
    ${AndIf} ${FileExists} "$R1\trinvis.exe"
      StrCpy $Everyone 1
    ${EndIf}
  ${EndIf}
  ${If} $Everyone = 1
    ; NSIS takes /D= off the command line; it must stand last.
    ${If} $INSTDIR == ""
      !insertmacro NeedAdministrator "$EXEPATH" "$R0"
    ${Else}
      !insertmacro NeedAdministrator "$EXEPATH" "$R0 /D=$INSTDIR"
    ${EndIf}
    SetShellVarContext all
  ${EndIf}
FunctionEnd

; The folder in one spelling: whole, with long names and no backslash at the end. The uninstaller compares it.
Function SpellOut
  System::Call 'kernel32::GetFullPathNameW(w "$INSTDIR", i ${NSIS_MAX_STRLEN}, w .r0, p 0) i .r1'
  ${If} $1 <> 0
    StrCpy $INSTDIR $0
  ${EndIf}
  System::Call 'kernel32::GetLongPathNameW(w "$INSTDIR", w .r0, i ${NSIS_MAX_STRLEN}) i .r1'
  ${If} $1 <> 0
    StrCpy $INSTDIR $0
  ${EndIf}
  StrCpy $0 $INSTDIR 1 -1
  ${If} $0 == "\"
    StrCpy $INSTDIR $INSTDIR -1
  ${EndIf}
FunctionEnd

; Whether the folder is that of the office's data or lies in it, in $R9.
Function IsInData
  StrLen $0 "$Data\"
  StrCpy $1 "$INSTDIR\" $0
  StrCpy $R9 0
  ${If} $1 == "$Data\"
    StrCpy $R9 1
  ${EndIf}
FunctionEnd

; Which version is there, and where. A newer one is left alone.
Function FindOld
  ReadRegStr $OldDir SHCTX "${REGISTERED}" "InstallLocation"
  ${If} $OldDir == ""
  ${OrIfNot} ${FileExists} "$OldDir\trinvis.exe"
    StrCpy $OldDir ""
    Return
  ${EndIf}
  ReadRegStr $Old SHCTX "${REGISTERED}" "DisplayVersion"
  ${VersionCompare} "$Old" "${VERSION}" $R1
  ${If} $R1 = 1
    ${Fail} ${NEWER_IS_THERE} "$(NEWER)"
  ${EndIf}
FunctionEnd

; For everyone: a newer one that this user has for herself is no more passed by than one that is there for everyone.
Function FindUsersOwn
  ReadRegStr $R2 HKCU "${REGISTERED}" "InstallLocation"
  ${If} $Everyone = 0
  ${OrIf} $R2 == ""
  ${OrIfNot} ${FileExists} "$R2\trinvis.exe"
    Return
  ${EndIf}
  Push $Old
  ReadRegStr $Old HKCU "${REGISTERED}" "DisplayVersion"
  ${VersionCompare} "$Old" "${VERSION}" $R1
  ${If} $R1 = 1
    ${Fail} ${NEWER_IS_THERE} "$(NEWER)"
  ${EndIf}
  Pop $Old
FunctionEnd

Function SkipWhenThere
  ${If} $Old != ""
    Abort
  ${EndIf}
FunctionEnd

Function RefuseDataFolder
  Call SpellOut
  Call IsInData
  ${If} $R9 = 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NOT_THE_DATA_FOLDER)"
    Abort
  ${EndIf}
FunctionEnd
