"""Films of scenes: what a prompt says moves, under a camera, in weather, with sound. `make.make_film` is the door."""
