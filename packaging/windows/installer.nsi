; Briefing Desk for one user, without administrator rights. Silent: setup.exe /S, uninstall.exe /S.
; Given by the build: VERSION, STAGE (folder to install), OUTPUT.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!include "MUI2.nsh"

Name "Briefing Desk"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Briefing Desk"
InstallDirRegKey HKCU "Software\Briefing Desk" "InstallDir"
RequestExecutionLevel user
ShowInstDetails nevershow
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\BriefingDesk"
!define DOSSIER "BriefingDesk.Dossier"

!define MUI_ICON "${STAGE}\briefing-desk.ico"
!define MUI_UNICON "${STAGE}\briefing-desk.ico"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\Briefing Desk.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Briefing Desk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Briefing Desk installer"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

Section "Briefing Desk"
  SetShellVarContext current
  ; An older version goes first, so that no file of it stays behind. Only the program's own folders.
  RMDir /r "$INSTDIR\python"
  SetOutPath "$INSTDIR"
  File /r "${STAGE}\*.*"
  ; Byte code is made here, not shipped: the setup stays small and the first start is as fast as the next.
  nsExec::Exec '"$INSTDIR\python\python.exe" -I -X utf8 -m compileall -q "$INSTDIR\python\lib"'
  Pop $0
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Briefing Desk.lnk" "$INSTDIR\Briefing Desk.exe"

  WriteRegStr HKCU "Software\Briefing Desk" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.briefing" "" "${DOSSIER}"
  WriteRegStr HKCU "Software\Classes\${DOSSIER}" "" "Briefing Desk dossier"
  WriteRegStr HKCU "Software\Classes\${DOSSIER}\DefaultIcon" "" "$INSTDIR\briefing-desk.ico"
  WriteRegStr HKCU "Software\Classes\${DOSSIER}\shell\open\command" "" '"$INSTDIR\Briefing Desk.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Briefing Desk"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Briefing Desk founders"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\briefing-desk.ico"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  ; By name, never the whole folder: a dossier that somebody saved there stays.
  RMDir /r "$INSTDIR\python"
  Delete "$INSTDIR\Briefing Desk.exe"
  Delete "$INSTDIR\briefing.exe"
  Delete "$INSTDIR\briefing-desk.ico"
  Delete "$INSTDIR\THIRD_PARTY_NOTICES.txt"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Briefing Desk.lnk"
  DeleteRegKey HKCU "Software\Classes\${DOSSIER}"
  ReadRegStr $0 HKCU "Software\Classes\.briefing" ""
  StrCmp $0 "${DOSSIER}" 0 +2
    DeleteRegKey HKCU "Software\Classes\.briefing"
  DeleteRegKey HKCU "Software\Briefing Desk"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
