import GalleyCommandLine

Program.main()
