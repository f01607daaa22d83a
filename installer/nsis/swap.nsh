; The new version is unpacked whole beside the old, and then changes place with it.
;
;   ~new   what is being unpacked; nothing of the old version has been touched
;   ~next  it is whole, and all of the old version is in ~old: what is left is to go forwards
;   ~old   what was there
;   ~gone  what was there, when the new version is in place: its own files are deleted from it
;
; All lie in the program's folder, on the same disk, so that a change of place is a change of name.
; A computer that loses power in between is put right by the next Setup (FinishEarlier).

; Moves what the program has in its folder to TO, and nothing else: NAMES have a bar after each.
; Errors are set if one will not move.
!macro MoveOut NAMES TO
  Push "${TO}"
  Push "${NAMES}"
  Call MoveOut
!macroend

Function MoveOut
  Pop $R0
  Pop $R1
  CreateDirectory $R1
  StrCpy $R2 "" ; the name as far as it has been read
  ${Do}
    StrCpy $R3 $R0 1
    StrCpy $R0 $R0 "" 1
    ClearErrors
    ${If} $R3 == ""
      ${ExitDo}
    ${ElseIf} $R3 != "|"
      StrCpy $R2 "$R2$R3"
    ${Else}
      StrCpy $R4 1
      ${If} ${FileExists} "$INSTDIR\$R2"
        Push "$R1\$R2"
        Push "$INSTDIR\$R2"
        Call MoveOne
        Pop $R4
      ${EndIf}
      StrCpy $R2 ""
      ${If} $R4 = 0
        SetErrors
        ${ExitDo}
      ${EndIf}
    ${EndIf}
  ${Loop}
FunctionEnd

; Moves all that lies directly in FROM, a folder of Setup's own, to TO.
!macro MoveAll FROM TO
  Push "${TO}"
  Push "${FROM}"
  Call MoveAll
!macroend

Function MoveAll
  Pop $R0
  Pop $R1
  CreateDirectory $R1
  ${Do}
    StrCpy $R4 ""
    FindFirst $R2 $R3 "$R0\*"
    ${DoWhile} $R3 != ""
      ${If} $R3 != "."
      ${AndIf} $R3 != ".."
        StrCpy $R4 $R3
        ${ExitDo}
      ${EndIf}
      FindNext $R2 $R3
    ${Loop}
    FindClose $R2
    ClearErrors
    ${If} $R4 == ""
      ${ExitDo}
    ${EndIf}
    Push "$R1\$R4"
    Push "$R0\$R4"
    Call MoveOne
    Pop $R5
    ${If} $R5 = 0
      SetErrors
      ${ExitDo}
    ${EndIf}
  ${Loop}
FunctionEnd

; Leaves 1 on the stack when the one is now the other, 0 when it will not move.
Function MoveOne
  Exch $0
  Exch
  Exch $1
  Push $2
  ; A virus scanner holds a new file for a moment.
  ${For} $2 1 20
    ClearErrors
    Rename "$0" "$1"
    ${IfNot} ${Errors}
      StrCpy $0 1
      Goto done
    ${EndIf}
    Sleep 250
  ${Next}
  StrCpy $0 0
  done:
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

Function SwapIn
  ; those of the version that is there, and whatever would be in the way
  !insertmacro MoveOut "$Entries${ENTRIES}" "$INSTDIR\~old"
  ${If} ${Errors}
    !insertmacro MoveAll "$INSTDIR\~old" "$INSTDIR"
    Call ForgetNew
    !insertmacro Refuse ${STATUS_FILES_IN_USE} "$(T_IN_USE)"
  ${EndIf}
  Rename "$INSTDIR\~new" "$INSTDIR\~next"
  Call GoForwards
  ${If} ${Errors}
    !insertmacro MoveOut "${ENTRIES}" "$INSTDIR\~next"
    Rename "$INSTDIR\~next" "$INSTDIR\~new"
    !insertmacro MoveAll "$INSTDIR\~old" "$INSTDIR"
    Call ForgetNew
    !insertmacro Refuse ${STATUS_FILES_IN_USE} "$(T_IN_USE)"
  ${EndIf}
FunctionEnd

Function GoForwards
  !insertmacro MoveAll "$INSTDIR\~next" "$INSTDIR"
  ${IfNot} ${Errors}
    RMDir "$INSTDIR\~next"
    Rename "$INSTDIR\~old" "$INSTDIR\~gone"
    ClearErrors
  ${EndIf}
FunctionEnd

; What an installation that was cut off has left: forwards if the new version was whole, else back.
Function FinishEarlier
  ${If} ${FileExists} "$INSTDIR\~next\*"
    Call GoForwards
  ${ElseIf} ${FileExists} "$INSTDIR\~old\*"
    !insertmacro MoveAll "$INSTDIR\~old" "$INSTDIR"
    RMDir "$INSTDIR\~old"
    Rename "$INSTDIR\~old" "$INSTDIR\~gone" ; what found its place taken
  ${EndIf}
  Call ForgetNew
  ${If} ${FileExists} "$INSTDIR\~gone\*"
    Call ForgetOld
  ${EndIf}
  ClearErrors
FunctionEnd

; Nobody but Setup has put anything in there.
Function ForgetNew
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\~new"
  RMDir "$INSTDIR\~old"
  RMDir "$INSTDIR"
FunctionEnd

; The old version deletes its own files; what is left is somebody else's and is put back. Where the
; program was not, all of it is somebody else's.
Function ForgetOld
  ${If} ${FileExists} "$INSTDIR\~gone\${WINDOW}"
    StrCpy $0 "$INSTDIR\~gone\uninstall.exe"
    ${IfNot} ${FileExists} $0
      StrCpy $0 "$INSTDIR\uninstall.exe" ; it knows the files that both versions have
    ${EndIf}
    ExecWait '"$0" /S /FILES _?=$INSTDIR\~gone' $1
    Delete "$INSTDIR\~gone\uninstall.exe"
  ${EndIf}
  Push ""
  Call PutBack
  ClearErrors
FunctionEnd

; Puts back what lies in the folder of ~gone that is on the stack. Beside a new file of the same
; name it gets ".old" after its own.
Function PutBack
  Exch $R0
  Push $R1
  Push $R2
  CreateDirectory "$INSTDIR$R0"
  FindFirst $R1 $R2 "$INSTDIR\~gone$R0\*"
  ${DoWhile} $R2 != ""
    ${If} $R2 != "."
    ${AndIf} $R2 != ".."
      ${If} ${FileExists} "$INSTDIR\~gone$R0\$R2\*"
        Push "$R0\$R2"
        Call PutBack
      ${ElseIf} ${FileExists} "$INSTDIR$R0\$R2"
        Rename "$INSTDIR\~gone$R0\$R2" "$INSTDIR$R0\$R2.old"
      ${Else}
        Rename "$INSTDIR\~gone$R0\$R2" "$INSTDIR$R0\$R2"
      ${EndIf}
    ${EndIf}
    FindNext $R1 $R2
  ${Loop}
  FindClose $R1
  RMDir "$INSTDIR\~gone$R0"
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd

; Room for a whole version beside the one that is there, and a tenth more; and as much where the
; files are unpacked on the way, which most often is the same disk.
Function RefuseWithoutRoom
  CreateDirectory "$INSTDIR"
  IntOp $1 ${KILOBYTES} / 931
  ${GetRoot} "$INSTDIR" $2
  ${GetRoot} "$TEMP" $3
  ${If} $2 == $3
    IntOp $1 $1 * 2
  ${Else}
    Push "$TEMP"
    Call RefuseIfLessRoom
  ${EndIf}
  Push "$INSTDIR"
  Call RefuseIfLessRoom
FunctionEnd

; Refuses when the disk of the folder on the stack has less than $1 MB.
Function RefuseIfLessRoom
  Pop $4
  System::Call 'kernel32::GetDiskFreeSpaceExW(w r4, *l .r2, p 0, p 0) i .r3'
  ${If} $3 = 0
    Return ; a disk that does not tell shows it when it is written to
  ${EndIf}
  System::Int64Op $2 / 1048576
  Pop $2
  ${If} $2 < $1
    Call ForgetNew
    !insertmacro Refuse ${STATUS_NO_ROOM} "$(T_ROOM)"
  ${EndIf}
FunctionEnd

Function RefuseWithoutRight
  CreateDirectory "$INSTDIR"
  ClearErrors
  FileOpen $0 "$INSTDIR\~try" w
  ${If} ${Errors}
    RMDir "$INSTDIR"
    !insertmacro Refuse ${STATUS_NO_RIGHT} "$(T_RIGHT)"
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\~try"
FunctionEnd
