; What happened, for whoever installs without looking: %TEMP%\Trinvis-setup.log, or the file after /LOG=.

Var Log

!macro LogFunctions un
  Function ${un}OpenLog
    Push $0
    Push $1
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/LOG=" $1
    ${If} ${Errors}
    ${OrIf} $1 == ""
      StrCpy $1 "$TEMP\Trinvis-setup.log"
    ${EndIf}
    FileOpen $Log $1 w
    ; So that Windows' own programs know how to read it.
    FileWriteWord $Log 0xFEFF
    Pop $1
    Pop $0
  FunctionEnd
!macroend
!insertmacro LogFunctions ""
!insertmacro LogFunctions "un."

; Writes one line.
!define Say "!insertmacro Say"
!macro Say TEXT
  FileWriteUTF16LE $Log "${TEXT}$\r$\n"
!macroend

; Says why it cannot go on, and ends with the code.
!define Fail "!insertmacro Fail"
!macro Fail CODE TEXT
  ${Say} "${TEXT}"
  ${Say} "${CODE}"
  FileClose $Log
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend
