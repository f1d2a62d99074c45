; Trinvis shows its window with WebView2. It is part of Windows 11 and of most Windows 10; where it is not, it is said.

!define WEBVIEW2 "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

!macro ReadWebView2 ROOT KEY
  ${If} $0 == ""
    ReadRegStr $0 ${ROOT} "${KEY}\${WEBVIEW2}" "pv"
    ${If} $0 == "0.0.0.0" ; what an uninstalled one leaves
      StrCpy $0 ""
    ${EndIf}
  ${EndIf}
!macroend

; The version that is there, or nothing, in $0.
Function FindWebView2
  StrCpy $0 ""
  !insertmacro ReadWebView2 HKLM "SOFTWARE\WOW6432Node"
  !insertmacro ReadWebView2 HKLM "SOFTWARE"
  !insertmacro ReadWebView2 HKCU "Software"
FunctionEnd

; Runs Microsoft's installer when it lies beside this one, and says what to do when WebView2 is still not there.
Function SeeToWebView2
  Push $0
  Push $1
  Call FindWebView2
  ${If} $0 == ""
  ${AndIf} ${FileExists} "$EXEDIR\MicrosoftEdgeWebview2Setup.exe"
    MessageBox MB_YESNO|MB_ICONQUESTION "$(WEBVIEW_RUN)" /SD IDYES IDNO not_now
    SetOutPath "$TEMP" ; what it leaves running would keep the folder it stands in from being removed
    ExecWait '"$EXEDIR\MicrosoftEdgeWebview2Setup.exe" /silent /install' $1
    SetOutPath "$INSTDIR"
    ${Say} "MicrosoftEdgeWebview2Setup.exe: $1"
    Call FindWebView2
    not_now:
  ${EndIf}
  ${If} $0 == ""
    ${Say} "$(WEBVIEW_MISSING)"
    MessageBox MB_OK|MB_ICONINFORMATION "$(WEBVIEW_MISSING)" /SD IDOK
  ${Else}
    ${Say} "WebView2: $0"
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd
