; For whom, where, and whether: what is settled before a file is touched.

Var AllUsersButton

; /AllUsers or /CurrentUser decides, then what is installed already, then what the user may do.
Function ChooseMode
  ${GetParameters} $0
  ReadRegStr $2 HKLM "${SETUP_KEY}" "InstallDir"
  ReadRegStr $3 HKCU "${SETUP_KEY}" "InstallDir"
  UserInfo::GetAccountType
  Pop $4
  StrCpy $Mode "CurrentUser"
  ${If} $3 == ""
    ${If} $2 != ""
    ${OrIf} $4 == "Admin"
      StrCpy $Mode "AllUsers"
    ${EndIf}
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    StrCpy $Mode "CurrentUser"
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $Mode "AllUsers"
  ${EndIf}
  ClearErrors
FunctionEnd

; The folder that follows from the mode, unless something stands in the way.
Function Settle
  Call RefuseWithoutAdministrator
  Call RefuseInstalledOtherwise
  ${If} $Mode == "AllUsers"
    SetShellVarContext all
    StrCpy $0 "$PROGRAMFILES64\${FOLDER}"
  ${Else}
    SetShellVarContext current
    StrCpy $0 "$LOCALAPPDATA\Programs\${FOLDER}"
  ${EndIf}
  ; An upgrade stays where the program is: rules and shortcuts of others may point there.
  ReadRegStr $INSTDIR SHCTX "${SETUP_KEY}" "InstallDir"
  ReadRegStr $Installed SHCTX "${SETUP_KEY}" "Version"
  ReadRegStr $Entries SHCTX "${SETUP_KEY}" "Entries"
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR $Given
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR $0
  ${EndIf}
  ${If} $Installed != ""
    ${VersionCompare} "$Installed" "${VERSION}" $0
    ${If} $0 = 1
      !insertmacro Refuse ${STATUS_NEWER_THERE} "$(T_NEWER)"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function RefuseWithoutAdministrator
  UserInfo::GetAccountType
  Pop $0
  ${If} $Mode == "AllUsers"
  ${AndIf} $0 != "Admin"
    !insertmacro Refuse ${STATUS_NO_RIGHT} "$(T_ADMINISTRATOR)"
  ${EndIf}
FunctionEnd

; Two installations would open the same register, each with a version of its own.
Function RefuseInstalledOtherwise
  ReadRegStr $0 HKLM "${MSI_KEY}" "InstallDir"
  ${If} $0 != ""
    !insertmacro Refuse ${STATUS_INSTALLED_OTHERWISE} "$(T_MSI)"
  ${EndIf}
  ReadRegStr $0 HKLM "${SETUP_KEY}" "InstallDir"
  ${If} $0 != ""
  ${AndIf} $Mode == "CurrentUser"
    !insertmacro Refuse ${STATUS_INSTALLED_OTHERWISE} "$(T_FOR_ALL)"
  ${EndIf}
  ReadRegStr $0 HKCU "${SETUP_KEY}" "InstallDir"
  ${If} $0 != ""
  ${AndIf} $Mode == "AllUsers"
    !insertmacro Refuse ${STATUS_INSTALLED_OTHERWISE} "$(T_FOR_USER)"
  ${EndIf}
FunctionEnd

; Asked only of an administrator at a first installation; there is no choice for anybody else.
Function AskMode
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
  ${OrIf} $Installed != ""
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(T_MODE_TITLE)" ""
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 15u 20u 90% 12u "$(T_MODE_ALL)"
  Pop $AllUsersButton
  ${NSD_CreateRadioButton} 15u 40u 90% 12u "$(T_MODE_ME)"
  Pop $1
  ${If} $Mode == "AllUsers"
    ${NSD_Check} $AllUsersButton
  ${Else}
    ${NSD_Check} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function TakeMode
  ${NSD_GetState} $AllUsersButton $0
  StrCpy $Mode "CurrentUser"
  ${If} $0 = ${BST_CHECKED}
    StrCpy $Mode "AllUsers"
  ${EndIf}
  Call Settle
FunctionEnd

Function SkipFolderOfUpgrade
  ${If} $Installed != ""
    Abort
  ${EndIf}
FunctionEnd

; The uninstaller lies in the folder it is to remove, and so knows for whom that was installed.
Function un.FindMode
  StrCpy $Mode "CurrentUser"
  SetShellVarContext current
  ReadRegStr $0 HKLM "${SETUP_KEY}" "InstallDir"
  ${If} $0 == $INSTDIR
    StrCpy $Mode "AllUsers"
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      !insertmacro Refuse ${STATUS_NO_RIGHT} "$(T_ADMINISTRATOR)"
    ${EndIf}
  ${EndIf}
FunctionEnd
