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
    FileClose $Log
    ClearErrors
    ExecShell "runas" "${PROGRAM}" "${PARAMETERS}"
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
  ${If} $INSTDIR == ""
    ${If} $Old != ""
      StrCpy $INSTDIR $OldDir
    ${ElseIf} $Everyone = 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Trinvis"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Trinvis"
    ${EndIf}
  ${EndIf}
  ${If} $INSTDIR == $Data
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
    !insertmacro NeedAdministrator "$EXEPATH" "$R0"
    SetShellVarContext all
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

Function SkipWhenThere
  ${If} $Old != ""
    Abort
  ${EndIf}
FunctionEnd

Function RefuseDataFolder
  ${If} $INSTDIR == $Data
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NOT_THE_DATA_FOLDER)"
    Abort
  ${EndIf}
FunctionEnd
