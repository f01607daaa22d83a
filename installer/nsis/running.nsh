; Whether the program is running, for anybody on this computer, and how it is asked to close.

!define PATIENCE 80  ; half seconds

!macro Running UN
  ; Leaves 1 in $0 when a program file is in use: Windows lets nobody write to it while it runs, in
  ; whatever session.
  Function ${UN}LookForRunning
    StrCpy $0 0
    !insertmacro LookAt "${WINDOW}"
    !insertmacro LookAt "${COMMAND}"
  FunctionEnd

  Function ${UN}RefuseIfRunning
    Call ${UN}LookForRunning
    ${If} $0 = 0
      Return
    ${EndIf}
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/CLOSE" $2
    ${If} ${Errors}
      MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION "$(T_RUNNING_ASK)" /SD IDCANCEL IDOK ask
      !insertmacro Refuse ${STATUS_RUNNING} "$(T_RUNNING)"
    ${EndIf}
    ask:
    ${For} $R9 0 ${PATIENCE}
      IntOp $3 $R9 % 6
      ${If} $3 = 0
        Call ${UN}AskToClose ; again now and then: its window may just have been on its way
      ${EndIf}
      Sleep 500
      Call ${UN}LookForRunning
      ${If} $0 = 0
        Return
      ${EndIf}
    ${Next}
    !insertmacro Refuse ${STATUS_RUNNING} "$(T_RUNNING)"
  FunctionEnd

  ; What the cross in the window's corner does, for each window of this folder's program.
  Function ${UN}AskToClose
    StrCpy $0 0
    ${Do}
      FindWindow $0 "" "" 0 $0
      ${If} $0 P= 0
        ${ExitDo}
      ${EndIf}
      System::Call 'user32::IsWindowVisible(p r0) i .r1'
      System::Call 'user32::GetWindowThreadProcessId(p r0, *i .r2)'
      System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i r2) p .r3'
      StrCpy $4 ""
      System::Call 'kernel32::QueryFullProcessImageNameW(p r3, i 0, w .r4, *i ${NSIS_MAX_STRLEN})'
      System::Call 'kernel32::CloseHandle(p r3)'
      ${If} $1 <> 0
      ${AndIf} $4 == "$INSTDIR\${WINDOW}"
        System::Call 'user32::PostMessageW(p r0, i ${WM_CLOSE}, p 0, p 0)'
      ${EndIf}
    ${Loop}
  FunctionEnd
!macroend

!macro LookAt FILE
  System::Call 'kernel32::CreateFileW(w "$INSTDIR\${FILE}", i 0x40000000, i 7, p 0, i 3, i 0, p 0) p .r1 ? e'
  Pop $2
  ${If} $1 P= -1
    ${If} $2 = 32 ; shared with nobody; all other errors are met when the files change place
      StrCpy $0 1
    ${EndIf}
  ${Else}
    System::Call 'kernel32::CloseHandle(p r1)'
  ${EndIf}
!macroend

!insertmacro Running ""
!insertmacro Running "un."
