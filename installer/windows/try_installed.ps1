# installer/windows/try_installed.ps1 -Delivery dist: installs what was delivered on this Windows, tries
# the installed program, installs again, and removes. Needs an administrator, and a computer that
# may be thrown away: it is for the workflow.
param([Parameter(Mandatory)] [string] $Delivery)

$ErrorActionPreference = "Stop"
$Program = Join-Path $env:ProgramFiles "BRA Desk"
$Own = Join-Path $env:LOCALAPPDATA "Programs\BRA Desk"
$Data = Join-Path $env:LOCALAPPDATA "bra-desk"

function Assert-That([bool] $Claim, [string] $What) {
    if (-not $Claim) { throw "Not so: $What" }
    Write-Host "ok  $What"
}

function Get-Status([string] $File, [string[]] $Words) {
    (Start-Process -FilePath $File -ArgumentList $Words -Wait -PassThru).ExitCode
}

function Get-Content-Marks([string] $Folder) {
    Get-ChildItem $Folder -Recurse -File | Get-FileHash | ForEach-Object { "$($_.Hash) $($_.Path)" }
}

function Test-Program([string] $Folder) {
    $before = Get-Content-Marks $Folder
    & (Join-Path $Folder "bra-desk.exe") selftest
    Assert-That ($LASTEXITCODE -eq 0) "the installed program tries itself out in $Folder"
    & (Join-Path $Folder "bra-desk.exe") --data (Join-Path $Data "prov å") init --from example
    Assert-That ($LASTEXITCODE -in 0, 3) "it makes a register in a folder with å"
    & (Join-Path $Folder "bra-desk.exe") --data (Join-Path $Data "prov å") verify
    Assert-That ($LASTEXITCODE -eq 0) "and finds it sound"
    $changed = Compare-Object $before (Get-Content-Marks $Folder)
    Assert-That ($null -eq $changed) "nothing was written in the program's own folder"
}

function Test-Removed([string] $Folder) {
    # an uninstaller goes on from a copy of itself
    for ($i = 0; $i -lt 60 -and (Test-Path $Folder); $i++) { Start-Sleep -Seconds 1 }
    Assert-That (-not (Test-Path $Folder)) "$Folder is gone"
    Assert-That (Test-Path (Join-Path $Data "prov å\bra.sqlite3")) "the register is kept"
}

$msi = (Get-ChildItem (Join-Path $Delivery "*.msi")).FullName
$setup = (Get-ChildItem (Join-Path $Delivery "*-setup.exe")).FullName
Assert-That ($msi -is [string] -and $setup -is [string]) "one MSI and one Setup.exe were delivered"

foreach ($time in "first", "second") {
    $log = Join-Path $env:TEMP "bra-desk-msi-$time.log"
    $status = Get-Status "msiexec.exe" @("/i", "`"$msi`"", "/qn", "/l*v", "`"$log`"")
    Assert-That ($status -eq 0) "the MSI installs, the $time time ($status)"
}
$key = Get-ItemProperty "HKLM:\SOFTWARE\BRA Desk\MSI"
Assert-That ($msi -like "*$($key.Version)*") "the registry has the version $($key.Version)"
Assert-That (Test-Path "$env:ProgramData\Microsoft\Windows\Start Menu\Programs\BRÅ Desk.lnk") "the Start menu has it, for all"
Test-Program $Program
Assert-That ((Get-Status $setup @("/S", "/AllUsers")) -eq 8) "Setup.exe refuses while the MSI's program is there"
Assert-That ((Get-Status "msiexec.exe" @("/x", "`"$msi`"", "/qn")) -eq 0) "the MSI is removed"
Test-Removed $Program

foreach ($place in @("/AllUsers", $Program), @("/CurrentUser", $Own)) {
    foreach ($time in "first", "second") {
        $status = Get-Status $setup @("/S", $place[0])
        Assert-That ($status -eq 0) "Setup.exe $($place[0]) installs, the $time time ($status)"
    }
    Test-Program $place[1]
    Assert-That ((Get-Status (Join-Path $place[1] "uninstall.exe") @("/S")) -eq 0) "its uninstaller answers 0"
    Test-Removed $place[1]
}
