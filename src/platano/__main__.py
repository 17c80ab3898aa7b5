"""`python -m platano` is the `platano` command."""

from platano.cli import main

main()
