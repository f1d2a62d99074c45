; Removal. The office's data stays unless the box is ticked or /DATA is given.

Var DeleteData
Var Box

Function un.onInit
  !insertmacro Begin "un."
  ReadRegStr $R1 HKLM "${REGISTERED}" "InstallLocation"
  ${If} $R1 == $INSTDIR
    StrCpy $Everyone 1
    ; This is a copy in a temporary folder: the one that is started anew makes its own.
    !insertmacro NeedAdministrator "$INSTDIR\uninstall.exe" "$R0"
    SetShellVarContext all
  ${EndIf}
  StrCpy $DeleteData 0
  ClearErrors
  ${GetOptions} $R0 "/DATA" $R1
  ${IfNot} ${Errors}
    StrCpy $DeleteData 1
  ${EndIf}
FunctionEnd

; Says where the data lies, and asks.
Function un.DataPage
  ${IfNot} ${FileExists} "$Data\*.*"
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(DATA_TITLE)" "$(DATA_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 12u "$(DATA_WHERE)"
  Pop $0
  ${NSD_CreateText} 0 15u 100% 13u "$Data"
  Pop $0
  SendMessage $0 ${EM_SETREADONLY} 1 0
  ${NSD_CreateLabel} 0 34u 100% 12u "$(DATA_STAYS)"
  Pop $0
  ${NSD_CreateCheckbox} 0 60u 100% 12u "$(DATA_DELETE)"
  Pop $Box
  ${If} $DeleteData = 1
    ${NSD_Check} $Box
  ${EndIf}
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(UNINSTALL)"
  nsDialogs::Show
FunctionEnd

Function un.DataPageLeave
  StrCpy $DeleteData 0
  ${NSD_GetState} $Box $0
  ${If} $0 = ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(DATA_SURE)" IDYES sure
      Abort
    sure:
    StrCpy $DeleteData 1
  ${EndIf}
FunctionEnd

Section "un.Trinvis"
  SetDetailsPrint none
  StrCpy $R8 "$INSTDIR\trinvis.exe"
  Call un.CloseFirst
  StrCpy $R8 $INSTDIR
  !insertmacro RemoveProgram
  ${If} ${FileExists} "$INSTDIR\trinvis.exe"
    ${Fail} ${CANNOT_WRITE} "$(NOT_REMOVED)"
  ${EndIf}
  Delete "$SMPROGRAMS\Trinvis.lnk"
  Delete "$DESKTOP\Trinvis.lnk"
  DeleteRegKey SHCTX "${REGISTERED}"
  SetShellVarContext current
  RMDir "$LOCALAPPDATA\Programs" ; only when nothing else is in it
  RMDir /r "$Cache"
  ${If} $DeleteData = 1
    RMDir /r "$Data"
  ${EndIf}
  ${If} ${FileExists} "$Data\*.*"
    StrCpy $DoneText "$(DATA_KEPT)"
  ${ElseIf} $DeleteData = 1
    StrCpy $DoneText "$(DATA_GONE)"
  ${Else}
    StrCpy $DoneText "$(NO_DATA)"
  ${EndIf}
  ${If} $Everyone = 1
    StrCpy $DoneText "$DoneText$\r$\n$\r$\n$(EVERYONES_DATA)"
  ${EndIf}
  ${Say} "$DoneText"
  ${Say} "0"
  FileClose $Log
SectionEnd
