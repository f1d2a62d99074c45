; Every sentence of ours, Danish first: `!insertmacro Text NAME "dansk" "English"`.

!macro Text NAME DANISH ENGLISH
  LangString ${NAME} ${LANG_DANISH} "${DANISH}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro Text CAPTION "Installér Trinvis" "Install Trinvis"
!insertmacro Text UNCAPTION "Afinstallér Trinvis" "Uninstall Trinvis"
!insertmacro Text BACK "&Tilbage" "&Back"
!insertmacro Text NEXT "&Videre" "&Next"
!insertmacro Text CANCEL "Annullér" "Cancel"
!insertmacro Text CLOSE "&Luk" "&Close"
!insertmacro Text INSTALL "&Installér" "&Install"
!insertmacro Text UNINSTALL "&Afinstallér" "&Uninstall"
!insertmacro Text FINISH "&Færdig" "&Finish"
!insertmacro Text STOP_HERE "Vil du stoppe her?" "Do you want to stop here?"

!insertmacro Text LICENCE_TITLE "Licens" "Licence"
!insertmacro Text LICENCE_SUBTITLE "Trinvis er fri software under Mozilla Public License 2.0." \
  "Trinvis is free software under the Mozilla Public License 2.0."
!insertmacro Text LICENCE_TOP "Licensen findes kun på engelsk:" "The licence in full:"
!insertmacro Text LICENCE_BOTTOM "Du må bruge Trinvis til alt og give det videre. Licensen siger, hvad der gælder, hvis du ændrer i programmet." \
  "You may use Trinvis for anything and pass it on. The licence says what holds if you change the program."

!insertmacro Text FOLDER_TITLE "Hvor skal programmet ligge?" "Where should the program go?"
!insertmacro Text FOLDER_SUBTITLE "Mappen her passer til de fleste." "This folder suits most."
!insertmacro Text FOLDER_TOP "Her ligger kun selve programmet. Det, I skriver i Trinvis, gemmes for sig, låst med jeres adgangskoder:$\r$\n$Data" \
  "Only the program itself goes here. What you write in Trinvis is kept apart, locked with your passwords:$\r$\n$Data"
!insertmacro Text FOLDER "Mappe til programmet" "Folder for the program"
!insertmacro Text NOT_THE_DATA_FOLDER "Programmet kan ikke ligge der, hvor kontorets data ligger:$\r$\n$Data$\r$\n$\r$\nVælg en anden mappe." \
  "The program cannot go where the office's data lies:$\r$\n$Data$\r$\n$\r$\nChoose another folder."

!insertmacro Text INSTALLING_TITLE "Installerer Trinvis" "Installing Trinvis"
!insertmacro Text INSTALLING_SUBTITLE "Det tager nogle få sekunder." "This takes a few seconds."
!insertmacro Text DONE_TITLE "Trinvis er klar" "Trinvis is ready"
!insertmacro Text DONE_TEXT "Du finder Trinvis i menuen Start." "You find Trinvis in the Start menu."
!insertmacro Text UPGRADED_TEXT "Trinvis er opdateret fra version $Old til ${VERSION}.$\r$\n$\r$\nAlt, hvad I har skrevet, og jeres indstillinger er, som de var." \
  "Trinvis is upgraded from version $Old to ${VERSION}.$\r$\n$\r$\nAll you have written and your settings are as they were."
!insertmacro Text OPEN "Åbn Trinvis" "Open Trinvis"
!insertmacro Text DESKTOP_ICON "Læg et ikon på skrivebordet" "Put an icon on the desktop"

!insertmacro Text RUNNING "Trinvis er åben og skal lukkes først.$\r$\n$\r$\nVælg OK, så gemmer Trinvis det, der er skrevet, og lukker." \
  "Trinvis is open and must be closed first.$\r$\n$\r$\nChoose OK, and Trinvis saves what is written and closes."
!insertmacro Text WAITING "Venter på, at Trinvis gemmer og lukker …" "Waiting for Trinvis to save and close …"
!insertmacro Text STILL_RUNNING "Trinvis er stadig åben. Luk den selv, og prøv så igen. Intet er ændret." \
  "Trinvis is still open. Close it yourself, then try again. Nothing has been changed."
!insertmacro Text NEWER "Version $Old af Trinvis er allerede installeret. Den er nyere end ${VERSION}, som måske ikke kan læse det, den nye har gemt. Intet er ændret." \
  "Version $Old of Trinvis is installed already. It is newer than ${VERSION}, which may not read what the new one has saved. Nothing has been changed."
!insertmacro Text NO_FOLDER "Der kan ikke skrives i mappen$\r$\n$INSTDIR$\r$\n$\r$\nVælg en anden mappe, eller bed den, der passer pc'en, om hjælp." \
  "The folder cannot be written to:$\r$\n$INSTDIR$\r$\n$\r$\nChoose another folder, or ask whoever looks after the PC."
!define /math SIZE_MB ${SIZE_KB} / 1024
!insertmacro Text TOO_FULL "Der er for lidt plads på drevet til programmet i mappen$\r$\n$INSTDIR$\r$\n$\r$\nDet fylder ${SIZE_MB} MB. Gør plads, eller vælg en mappe på et andet drev. Intet er ændret." \
  "The drive has too little room for the program in the folder$\r$\n$INSTDIR$\r$\n$\r$\nIt takes ${SIZE_MB} MB. Make room, or choose a folder on another drive. Nothing has been changed."
!insertmacro Text NOT_REMOVED "Noget i mappen kan ikke fjernes:$\r$\n$INSTDIR$\r$\n$\r$\nBed den, der passer pc'en, om hjælp." \
  "Something in the folder cannot be removed:$\r$\n$INSTDIR$\r$\n$\r$\nAsk whoever looks after the PC."
!insertmacro Text ADMINISTRATOR "Trinvis er installeret for alle på denne pc eller skal installeres for alle. Det kræver en administrator." \
  "Trinvis is installed for everyone on this PC, or is to be. That takes an administrator."
!insertmacro Text WINDOWS_10 "Trinvis skal bruge Windows 10 eller 11 i 64 bit." "Trinvis needs Windows 10 or 11, 64-bit."
!insertmacro Text STOPPED "Installationen blev ikke færdig. Kør den igen; det, I har skrevet, er ikke rørt." \
  "The installation did not finish. Run it again; what you have written is untouched."

!insertmacro Text WEBVIEW_RUN "Trinvis viser sit vindue med WebView2 fra Microsoft, og det er ikke på pc'en. Installationen af det ligger her ved siden af:$\r$\n$EXEDIR\MicrosoftEdgeWebview2Setup.exe$\r$\n$\r$\nSkal den køres nu? Den henter resten fra Microsoft." \
  "Trinvis shows its window with Microsoft's WebView2, which is not on this PC. Its installer lies beside this one:$\r$\n$EXEDIR\MicrosoftEdgeWebview2Setup.exe$\r$\n$\r$\nRun it now? It fetches the rest from Microsoft."
!insertmacro Text WEBVIEW_MISSING "Trinvis viser sit vindue med WebView2 fra Microsoft, og det er ikke på pc'en. Trinvis er installeret, men kan først åbnes, når WebView2 er der. Hent »Evergreen Bootstrapper« på$\r$\nhttps://developer.microsoft.com/microsoft-edge/webview2" \
  "Trinvis shows its window with Microsoft's WebView2, which is not on this PC. Trinvis is installed but opens only when WebView2 is there. Get the Evergreen Bootstrapper at$\r$\nhttps://developer.microsoft.com/microsoft-edge/webview2"

!insertmacro Text UNINSTALLING_TITLE "Afinstallerer Trinvis" "Uninstalling Trinvis"
!insertmacro Text DATA_TITLE "Fjern Trinvis fra pc'en" "Remove Trinvis from this PC"
!insertmacro Text DATA_SUBTITLE "Kontorets data bliver, medmindre du vælger andet." "The office's data stays unless you choose otherwise."
!insertmacro Text DATA_WHERE "Det, I har skrevet i Trinvis, ligger låst i denne mappe:" "What you have written in Trinvis lies locked in this folder:"
!insertmacro Text DATA_STAYS "Den bliver liggende. Installerer du Trinvis igen, er alt der." "It is left there. Install Trinvis again, and all is there."
!insertmacro Text DATA_DELETE "&Slet også kontorets data og kopierne i mappen" "&Delete the office's data and the copies in the folder too"
!insertmacro Text DATA_SURE "Alt, hvad I har skrevet i Trinvis på denne pc, og kopierne i$\r$\n$Data$\r$\nbliver slettet. Det kan ikke fortrydes.$\r$\n$\r$\nSkal det slettes?" \
  "All you have written in Trinvis on this PC, and the copies in$\r$\n$Data$\r$\nwill be deleted. This cannot be undone.$\r$\n$\r$\nDelete it?"
!insertmacro Text GONE_TITLE "Trinvis er fjernet" "Trinvis is removed"
!insertmacro Text DATA_KEPT "Kontorets data ligger stadig i$\r$\n$Data" "The office's data still lies in$\r$\n$Data"
!insertmacro Text NO_DATA "Der var ingen data på pc'en under dit navn." "There was no data on this PC under your name."
!insertmacro Text EVERYONES_DATA "Har andre brugt Trinvis på pc'en, ligger deres data hos hver af dem i mappen %LOCALAPPDATA%\Trinvis." \
  "If others have used Trinvis on this PC, their data lies with each of them in the folder %LOCALAPPDATA%\Trinvis."
!insertmacro Text DATA_GONE "Kontorets data på denne pc er også slettet." "The office's data on this PC is deleted too."
