; How Setup speaks: in a window, or, when it is silent, in a log in the folder of temporary files.

!define LOG "$TEMP\bra-desk-setup.log"

; Stops before anything has been changed, with a status of its own and a reason a person can read.
!macro Refuse STATUS TEXT
  SetErrorLevel ${STATUS}
  Push "${TEXT}"
  !ifdef __UNINSTALL__
    Call un.Tell
  !else
    Call Tell
  !endif
  Quit
!macroend

; After the uninstaller's list: a file that could not be deleted is still in use.
!macro RefuseIfInUse
  ${If} ${Errors}
    !insertmacro Refuse ${STATUS_FILES_IN_USE} "$(T_REMAINS)"
  ${EndIf}
!macroend

!macro Speech UN
  ; The text on the stack goes to the log, with the time and the version.
  Function ${UN}Note
    Exch $0
    Push $1
    Push $2
    Push $3
    Push $4
    Push $5
    Push $6
    Push $7
    Push $8
    ${GetTime} "" "L" $1 $2 $3 $4 $5 $6 $7
    FileOpen $8 "${LOG}" a
    ${IfNot} ${Errors}
      FileSeek $8 0 END $4
      ${If} $4 = 0
        FileWriteWord $8 0xFEFF
      ${EndIf}
      FileWriteUTF16LE $8 "$3-$2-$1 $5:$6:$7 ${VERSION}: $0$\r$\n"
      FileClose $8
    ${EndIf}
    ClearErrors
    Pop $8
    Pop $7
    Pop $6
    Pop $5
    Pop $4
    Pop $3
    Pop $2
    Pop $1
    Pop $0
  FunctionEnd

  Function ${UN}Tell
    Exch $0
    MessageBox MB_OK|MB_ICONSTOP "$0" /SD IDOK
    Push $0
    Call ${UN}Note
    Pop $0
  FunctionEnd

  ; Windows' own language, Swedish when that is neither of ours; /LANG= decides before it.
  Function ${UN}ChooseLanguage
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/LANG=" $1
    ${IfNot} ${Errors}
      ${If} $1 == "sv"
        StrCpy $LANGUAGE ${LANG_SWEDISH}
      ${ElseIf} $1 == "en"
        StrCpy $LANGUAGE ${LANG_ENGLISH}
      ${EndIf}
    ${EndIf}
    ClearErrors
  FunctionEnd
!macroend
!insertmacro Speech ""
!insertmacro Speech "un."
