; BRÅ Desk's Setup.exe: for one user without rights, or for all with /AllUsers.
;
; installer/nsis/build.py compiles it. Switches of the finished Setup.exe:
;   /S  /AllUsers  /CurrentUser  /CLOSE  /LANG=sv|en  /D=C:\folder (last, without quotation marks)
; The statuses it answers with stand in installer/statuses.py.

Unicode true
Target amd64-unicode
!include "${LISTS}\product.nsh"
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
; An administrator is asked and installs for all; anybody else installs for themselves, unasked.
RequestExecutionLevel highest
!ifdef QUICK
  SetCompressor /FINAL zlib
!else
  ; Both programs hold the same code: it looks far enough back to see that it comes twice. This
  ; unpacks everything once in the folder of temporary files.
  SetCompressor /FINAL /SOLID lzma
  SetCompressorDictSize 64
!endif
SetDatablockOptimize on
ManifestDPIAware true
ManifestSupportedOS all
ManifestLongPathAware true
ShowInstDetails nevershow
ShowUninstDetails nevershow
AllowSkipFiles off
; A signature for what is made here, when there is a certificate.
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${FOLDER}"
!define SHORTCUT "$SMPROGRAMS\${NAME}.lnk"

Var Mode       ; AllUsers or CurrentUser
Var Given      ; the folder that /D= named, or nothing
Var Installed  ; the version that is there in this mode, or nothing
Var Entries    ; the names in its folder, with a bar after each

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${LISTS}\side.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(T_WELCOME)"
!insertmacro MUI_PAGE_WELCOME
Page custom AskMode TakeMode
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipFolderOfUpgrade
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
; The last page does not offer to start the program: that is for the user, not for an installation.
!define MUI_FINISHPAGE_TEXT "$(T_FINISHED)"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(T_KEEPS)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro Describe LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT"
!macroend
!insertmacro Describe ${LANG_SWEDISH} "Installation av ${NAME}"
!insertmacro Describe ${LANG_ENGLISH} "Setup of ${NAME}"

!include "texts.nsh"
!include "telling.nsh"
!include "place.nsh"
!include "running.nsh"
!include "swap.nsh"

Function .onInit
  StrCpy $Given $INSTDIR
  Call ChooseLanguage
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse ${STATUS_WINDOWS_TOO_OLD} "$(T_WINDOWS)"
  ${EndIf}
  SetRegView 64
  Call ChooseMode
  Call Settle
FunctionEnd

Function .onInstFailed
  ; A file could not be written; the version that was there has not been touched yet.
  Call ForgetNew
  SetErrorLevel ${STATUS_NO_ROOM}
  Push "$(T_WRITE)"
  Call Tell
FunctionEnd

Section "install"
  ; Another program's folder: ours gets one of its own in it.
  ${If} $Installed == ""
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
  ${AndIfNot} ${FileExists} "$INSTDIR\${WINDOW}"
    StrCpy $INSTDIR "$INSTDIR\${FOLDER}"
  ${EndIf}
  Call RefuseWithoutRight
  Call RefuseIfRunning
  Call FinishEarlier
  Call RefuseWithoutRoom
  SetOverwrite on
  !include "${LISTS}\install.nsh"
  WriteUninstaller "$INSTDIR\~new\uninstall.exe"
  SetOutPath "$TEMP"
  Call SwapIn
  Call Register
  CreateShortcut "${SHORTCUT}" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${WINDOW}" 0
  Call ForgetOld
  SetErrorLevel ${STATUS_DONE}
  Push "$(T_DONE)"
  Call Note
SectionEnd

Function Register
  WriteRegStr SHCTX "${SETUP_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${SETUP_KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${SETUP_KEY}" "Entries" "${ENTRIES}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${ENTRY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr SHCTX "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${ENTRY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${ENTRY}" "NoModify" 1
  WriteRegDWORD SHCTX "${ENTRY}" "NoRepair" 1
FunctionEnd

Function un.onInit
  Call un.ChooseLanguage
  SetRegView 64
  Call un.FindMode
FunctionEnd

; Also run by the Setup of a newer version, with /FILES, on the files it has put aside.
Section "un.install"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/FILES" $1
  ${If} ${Errors}
    Call un.RefuseIfRunning
  ${EndIf}
  ClearErrors
  !include "${LISTS}\uninstall.nsh"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/FILES" $1
  ${If} ${Errors}
    Delete "${SHORTCUT}"
    DeleteRegKey SHCTX "${ENTRY}"
    DeleteRegKey SHCTX "${SETUP_KEY}"
    DeleteRegKey /ifempty SHCTX "Software\${FOLDER}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
  ${EndIf}
  ; The register, its backups and the log lie in %LOCALAPPDATA%\bra-desk, and stay there.
  SetErrorLevel ${STATUS_DONE}
SectionEnd
