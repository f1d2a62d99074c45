; A Trinvis that is open is asked to close and waited for. It is never ended by force: it may be saving.

!macro RunningFunctions un
  ; Whether the program $R8 is in use, in $R9: Windows lets nobody write to one that runs.
  Function ${un}IsInUse
    Push $0
    Push $1
    StrCpy $R9 0
    System::Call 'kernel32::CreateFileW(w R8, i 0xC0000000, i 0, p 0, i 3, i 0, p 0) p .r0 ?e'
    Pop $1
    ${If} $0 P= -1
      ${If} $1 = 32 ; ERROR_SHARING_VIOLATION
        StrCpy $R9 1
      ${EndIf}
    ${Else}
      System::Call 'kernel32::CloseHandle(p r0)'
    ${EndIf}
    Pop $1
    Pop $0
  FunctionEnd

  ; Asks each main window of the program $R8 to close, as its cross does.
  Function ${un}AskToClose
    Push $0
    Push $1
    Push $2
    Push $3
    Push $4
    StrCpy $0 0
    ${Do}
      System::Call 'user32::FindWindowExW(p 0, p r0, p 0, p 0) p .r0'
      ${If} $0 P= 0
        ${ExitDo}
      ${EndIf}
      System::Call 'user32::IsWindowVisible(p r0) i .r1'
      System::Call 'user32::GetWindow(p r0, i 4) p .r2' ; its owner: a dialog has one
      ${If} $1 = 0
      ${OrIf} $2 P<> 0
        ${Continue}
      ${EndIf}
      System::Call 'user32::GetWindowThreadProcessId(p r0, *i .r1)'
      System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i r1) p .r2' ; only to ask its name
      ${If} $2 P= 0
        ${Continue}
      ${EndIf}
      StrCpy $3 ""
      System::Call 'kernel32::QueryFullProcessImageNameW(p r2, i 0, w .r3, *i ${NSIS_MAX_STRLEN} .r4)'
      System::Call 'kernel32::CloseHandle(p r2)'
      ${If} $3 == $R8
        System::Call 'user32::PostMessageW(p r0, i ${WM_CLOSE}, p 0, p 0)'
      ${EndIf}
    ${Loop}
    Pop $4
    Pop $3
    Pop $2
    Pop $1
    Pop $0
  FunctionEnd

  ; Sees to it that the program $R8 is closed, or ends here with nothing changed.
  Function ${un}CloseFirst
    Push $0
    GetFullPathName $R8 $R8
    Call ${un}IsInUse
    ${If} $R9 = 1
      ${Say} "$(RUNNING)"
      MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(RUNNING)" /SD IDOK IDOK ask
        SetErrorLevel ${CANCELLED}
        Quit
      ask:
      ; Once only: a second time soon after, Trinvis would take for leave to drop what it could not save.
      Call ${un}AskToClose
      SetDetailsPrint textonly
      DetailPrint "$(WAITING)"
      StrCpy $0 0
      wait:
      ${Do}
        ${If} $R9 = 0
        ${OrIf} $0 >= ${PATIENCE}000
          ${ExitDo}
        ${EndIf}
        Sleep 200
        IntOp $0 $0 + 200
        Call ${un}IsInUse
      ${Loop}
      ${If} $R9 = 1
        ${IfNot} ${Silent}
          MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_RUNNING)" IDCANCEL given_up
          IntOp $0 $0 - 2000
          Goto wait
          given_up:
          SetErrorLevel ${STAYS_OPEN}
          Quit
        ${EndIf}
        ${Fail} ${STAYS_OPEN} "$(STILL_RUNNING)"
      ${EndIf}
      DetailPrint ""
      SetDetailsPrint none
    ${EndIf}
    Pop $0
  FunctionEnd
!macroend
!insertmacro RunningFunctions ""
!insertmacro RunningFunctions "un."
