; What Setup says, in Swedish and English.

!macro Text NAME SWEDISH ENGLISH
  LangString ${NAME} ${LANG_SWEDISH} "${SWEDISH}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro Text T_WELCOME \
  "Här installeras ${NAME} ${VERSION}.$\r$\n$\r$\nStäng ${NAME} först, om programmet är igång. Dina uppgifter berörs inte." \
  "This installs ${NAME} ${VERSION}.$\r$\n$\r$\nClose ${NAME} first if it is running. Your data is not touched."
!insertmacro Text T_FINISHED \
  "${NAME} ${VERSION} är installerat och finns i Start-menyn." \
  "${NAME} ${VERSION} is installed and is in the Start menu."
!insertmacro Text T_KEEPS \
  "${NAME} tas bort från datorn. Registret, säkerhetskopiorna och loggen ligger kvar i %LOCALAPPDATA%\bra-desk." \
  "${NAME} is removed from this computer. The register, its backups and the log stay in %LOCALAPPDATA%\bra-desk."
!insertmacro Text T_WINDOWS \
  "${NAME} kräver 64-bitars Windows 10 eller senare." \
  "${NAME} needs 64-bit Windows 10 or later."
!insertmacro Text T_ADMINISTRATOR \
  "Att installera eller ta bort ${NAME} för alla på datorn kräver administratörsrätt. Be IT om hjälp, eller installera bara för dig själv." \
  "To install or remove ${NAME} for everyone on this computer you must be an administrator. Ask IT, or install for yourself only."
!insertmacro Text T_MSI \
  "${NAME} är redan installerat för alla på datorn med ett MSI-paket. Det uppdateras med nästa MSI-paket, eller tas först bort under Inställningar, Appar. Ingenting har ändrats." \
  "${NAME} is already installed for everyone by an MSI package. Update it with the next MSI package, or remove it first under Settings, Apps. Nothing has been changed."
!insertmacro Text T_FOR_ALL \
  "${NAME} är redan installerat för alla på datorn. Be IT uppdatera det, eller ta först bort det under Inställningar, Appar. Ingenting har ändrats." \
  "${NAME} is already installed for everyone on this computer. Ask IT to update it, or remove it first under Settings, Apps. Nothing has been changed."
!insertmacro Text T_FOR_USER \
  "${NAME} är redan installerat bara för dig. Ta först bort det under Inställningar, Appar. Dina uppgifter ligger kvar. Ingenting har ändrats." \
  "${NAME} is already installed for you only. Remove it first under Settings, Apps. Your data stays. Nothing has been changed."
!insertmacro Text T_NEWER \
  "En nyare version av ${NAME} är redan installerad: $Installed. Den här är ${VERSION}. Ingenting har ändrats." \
  "A newer version of ${NAME} is already installed: $Installed. This one is ${VERSION}. Nothing has been changed."
!insertmacro Text T_RUNNING_ASK \
  "${NAME} är igång. Välj OK, så ombeds programmet att stänga; det du har skrivit sparas först. Välj Avbryt för att göra det senare." \
  "${NAME} is running. Choose OK and it is asked to close; what you have written is saved first. Choose Cancel to do this later."
!insertmacro Text T_RUNNING \
  "${NAME} är igång på den här datorn, kanske hos en annan användare. Stäng programmet och försök igen. Ingenting har ändrats." \
  "${NAME} is running on this computer, perhaps for another user. Close it and try again. Nothing has been changed."
!insertmacro Text T_ROOM \
  "Disken har inte plats för ${NAME}. Det behövs $1 MB ledigt för $4. Frigör plats och försök igen. Ingenting har ändrats." \
  "There is no room for ${NAME}. $1 MB must be free for $4. Make room and try again. Nothing has been changed."
!insertmacro Text T_RIGHT \
  "Du får inte skriva i $INSTDIR. Välj en annan mapp eller be IT om hjälp. Ingenting har ändrats." \
  "You may not write in $INSTDIR. Choose another folder or ask IT. Nothing has been changed."
!insertmacro Text T_WRITE \
  "Programmets filer gick inte att skriva i $INSTDIR. Disken är kanske full. Den tidigare versionen, om det finns en, är orörd." \
  "The program's files could not be written in $INSTDIR. The disk may be full. An earlier version, if any, is untouched."
!insertmacro Text T_IN_USE \
  "Filer i $INSTDIR används av ett annat program. Starta om datorn och försök igen. Den tidigare versionen är kvar och fungerar." \
  "Files in $INSTDIR are used by another program. Restart the computer and try again. The earlier version is still there and works."
!insertmacro Text T_REMAINS \
  "Några filer i $INSTDIR används av ett annat program och är kvar. Starta om datorn och avinstallera igen." \
  "Some files in $INSTDIR are used by another program and remain. Restart the computer and uninstall again."
!insertmacro Text T_DONE \
  "${NAME} är installerat i $INSTDIR." \
  "${NAME} is installed in $INSTDIR."
!insertmacro Text T_MODE_TITLE "Vem ska använda ${NAME}?" "Who is to use ${NAME}?"
!insertmacro Text T_MODE_ALL "Alla som använder datorn" "Everyone who uses this computer"
!insertmacro Text T_MODE_ME "Bara jag" "Only me"
