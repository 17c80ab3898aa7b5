"""The library as a folder to search: its texts are committed, its pictures (whose pixels nobody reads) are made here.

`ASKED` was written before the search was tuned: a prompt, the kind, and the files that must be found first; "" is that
nothing may be found at all.
"""

import shutil
from pathlib import Path

from tests.pictures import png

TEXTS = Path(__file__).parent / "library"
PICTURES = (
    "pictures/butterflies/timareta.jpg", "pictures/butterflies/IMG_2034.png", "pictures/places/grey-point.jpg",
    "pictures/places/mercado.webp", "pictures/red_fox.png", "pictures/places/KestrelMuseum.gif",
)  # fmt: skip

ASKED = (
    ("Visualize the tide times of Port Ellery for the next days as a clean, modern chart", "web", "harbour/tides.md"),
    ("When is high water on Wednesday in Port Ellery?", "web", "harbour/tides.md"),
    ("Make an infographic of high and low water in Port Ellery this week", "web", "harbour/tides.md"),
    ("Warn swimmers: a sign about the sandbar and the channel at high water", "web", "harbour/tides.md"),
    ("Visualize the current weather forecast for the next 5 days in Port Ellery as a clean, modern weather chart. Add a visual on what I should wear each day", "web", "town/weather.csv"),
    ("weather port ellery", "web", "town/weather.csv"),
    ("Create a poster with the ferry timetable to Gull Island", "web", "harbour/ferry.csv"),
    ("How much is the fare of the Gull Island ferry?", "web", "harbour/ferry.csv"),
    ("How tall is the Grey Point lighthouse?", "web", "harbour/lighthouse.html"),
    ("Draw a cutaway diagram of the Grey Point lighthouse with its 164 steps", "web", "harbour/lighthouse.html"),
    ("A vintage travel poster for guided tours of the lighthouse", "web", "harbour/lighthouse.html"),
    ("Design a flyer with the opening hours of the Kestrel Museum", "web", "town/kestrel-museum.html"),
    ("Kestrel Museum ticket price children", "web", "town/kestrel-museum.html"),
    ("A drawing of the brig Aurora's figurehead", "web", "town/kestrel-museum.html"),
    ("Crea un cartel con el horario del mercado de San Telmo", "web", "town/market.md"),
    ("Dibuja el concierto de la banda municipal en la plaza", "web", "town/market.md"),
    ("Erstelle ein Plakat mit dem Fahrplan der Inselbahn", "web", "town/bahn.md"),
    ("Wann fährt der letzte Zug in Norderhafen?", "web", "town/bahn.md"),
    ("Make a simple but stylish graphic of last night's Ellery Rovers game in the Harbour League", "web", "town/football.txt"),
    ("Who scored for the Ellery Rovers in the final?", "web", "town/football.txt"),
    ("A sign that says when fireworks on the beach are allowed", "web", "town/council.rst"),
    ("Create a vibrant infographic that explains photosynthesis as if it were a recipe for a plant's favorite food", "web", "nature/photosynthesis.md"),
    ("Explain how chlorophyll catches sunlight, as a comic", "web", "nature/photosynthesis.md"),
    ("A detailed painting of a Timareta butterfly resting on a flower", "web", "nature/butterflies.md"),
    ("Why can one look through the wings of a glasswing?", "web", "nature/butterflies.md"),
    ("Compare the height of Mount Alder and Mount Birch in a bar chart", "web", "nature/mountains.json"),
    ("A timeline of when the peaks of the Alder range were first climbed", "web", "nature/mountains.json"),
    ("A diagram of the planets of the solar system", "web", "nature/planets.txt"),
    ("Illustrate the rings of Saturn", "web", "nature/planets.txt"),
    ("An illustrated recipe for pancakes, step by step", "web", "kitchen/pancakes.md"),
    ("Show how sourdough bread is baked", "web", "kitchen/sourdough.txt"),
    ("Saltmarsh mackerel on Friday", "web", "harbour/saltmarsh.txt"),
    ("Draw the stone quay of Saltmarsh after it was rebuilt", "web", "harbour/saltmarsh.txt"),
    # nothing in the library answers these, though they share words with it
    ("Visualize the current weather forecast for the next 5 days in San Francisco as a clean, modern weather chart. Add a visual on what I should wear each day", "web", ""),
    ("weather in hamburg", "web", ""),
    ("Erstelle ein Plakat mit dem Wetter in Hamburg", "web", ""),
    ("Make a simple but stylish graphic of last night's Arsenal game in the Champion's League", "web", ""),
    ("Tide times at Brighton", "web", ""),
    ("Opening hours of the Louvre Museum in Paris", "web", ""),
    ("Crea un cartel con el horario del mercado de San Miguel", "web", ""),
    ("How tall is the Eiffel Tower?", "web", ""),
    ("A cat sleeping on a red sofa", "web", ""),
    ("A cat reading a book in the sun", "web", ""),
    ("A football player in the rain at night", "web", ""),
    ("A dog on a beach at sunset", "web", ""),
    ("Volcano eruption", "web", ""),
    ("Shop of souvenirs", "web", ""),
    ("A birthday card for my daughter Mia with the text \"Port Ellery\"", "web", ""),
    ("The height of Mount Everest compared with Mount Fuji", "web", ""),
    ("Draw a table with four chairs and a vase of flowers", "web", ""),
    ("Recipe for banana bread", "web", ""),
    ("A woman eating breakfast in a small kitchen, morning light", "web", ""),
    ("The moons of Uranus", "web", ""),
    ("A sailing ship in a storm, oil painting", "web", ""),
    ("Fahrplan der Bergbahn in Grindelwald", "web", ""),
    ("xyzzy plugh", "web", ""),
    ("Draw a picture", "web", ""),
    # pictures
    ("A detailed painting of a Timareta butterfly resting on a flower", "image", "pictures/butterflies/timareta.jpg"),
    ("Grey Point lighthouse in watercolor", "image", "pictures/places/grey-point.jpg"),
    ("A red fox jumping over a wooden fence", "image", "pictures/red_fox.png"),
    ("Pinta el mercado de San Telmo", "image", "pictures/places/mercado.webp"),
    ("The Kestrel Museum from across the street", "image", "pictures/places/KestrelMuseum.gif"),
    ("A red bicycle", "image", ""),
    ("The lighthouse of Cape Byron", "image", ""),
    ("A museum of modern art", "image", ""),
    ("A bear catching a salmon", "image", ""),
)  # fmt: skip

# Written before the tuning too, and run only after it.
UNSEEN = (
    ("Show the flash pattern and range of the light at Grey Point as an infographic", "web", "harbour/lighthouse.html"),
    ("What does an adult pay for the lighthouse tour?", "web", "harbour/lighthouse.html"),
    ("A weekly planner page with Port Ellery's tides for Monday to Thursday", "web", "harbour/tides.md"),
    ("Muestra cuándo abre el mercado de San Telmo, en acuarela", "web", "town/market.md"),
    ("Ilustra los puestos de queso y miel del mercado", "web", "town/market.md"),
    ("Was kostet eine einfache Fahrkarte der Inselbahn? Bitte als Plakat", "web", "town/bahn.md"),
    ("Thursday late opening at the Kestrel Museum, poster in art deco style", "web", "town/kestrel-museum.html"),
    ("An infographic on free admission to the Kestrel Museum", "web", "town/kestrel-museum.html"),
    ("Draw the pancake batter resting before it goes into the pan", "web", "kitchen/pancakes.md"),
    ("How long does sourdough dough rise?", "web", "kitchen/sourdough.txt"),
    ("Size comparison of Jupiter and Saturn", "web", "nature/planets.txt"),
    ("Mount Crane first ascent commemorative stamp", "web", "nature/mountains.json"),
    ("Final score card Ellery Rovers against Saltmarsh United", "web", "town/football.txt"),
    ("The wind in Port Ellery on Wednesday as a weather map", "web", "town/weather.csv"),
    ("Chart: how plants turn carbon dioxide and water into sugar", "web", "nature/photosynthesis.md"),
    ("Museum opening hours in Berlin", "web", ""),
    ("Ferry timetable from Dover to Calais", "web", ""),
    ("A butterfly garden for children", "web", ""),
    ("A bar chart of the tallest mountains of Asia", "web", ""),
    ("Two dogs playing football on the beach", "web", ""),
    ("A lighthouse keeper and his cat, watercolor", "web", ""),
    ("Logo for a bakery called Golden Crust", "web", ""),
    ("Infografía del clima en Buenos Aires", "web", ""),
    ("Zeichne einen Hund im Zug", "web", ""),
    ("A poster of the planets for the film Star Wars", "web", ""),
    ("The final of Wimbledon last Saturday", "web", ""),
    ("How is paper made?", "web", ""),
    ("A plant on a window sill in the morning sun", "web", ""),
    ("Price list for a coffee shop", "web", ""),
    ("Board of departures at Heathrow airport", "web", ""),
    ("A fox in the snow", "image", ""),
    ("Grey Point at dusk", "image", "pictures/places/grey-point.jpg"),
    ("Facade of the Kestrel Museum at night, oil painting", "image", "pictures/places/KestrelMuseum.gif"),
    ("A market stall in Marrakesh", "image", ""),
)  # fmt: skip

# Written when the tuning was over.
FRESH = (
    ("Paint Gull Island with the departure times of the boats from Port Ellery", "web", "harbour/ferry.csv"),
    ("What year was Saltmarsh quay rebuilt?", "web", "harbour/saltmarsh.txt"),
    ("Infographic: height of the lighthouse at Grey Point next to a house", "web", "harbour/lighthouse.html"),
    ("Ship models in the Kestrel Museum, isometric illustration", "web", "town/kestrel-museum.html"),
    ("Zeichne den Hund, der in der Inselbahn kostenlos mitfährt", "web", "town/bahn.md"),
    ("Horario del mercado de San Telmo los sábados", "web", "town/market.md"),
    ("Nora Whitlock celebrating her second goal", "web", "town/football.txt"),
    ("How many days does Mercury need to go round the sun?", "web", "nature/planets.txt"),
    ("Diagram of sourdough fermentation hours", "web", "kitchen/sourdough.txt"),
    ("Heliconius timareta wing bands, scientific plate", "web", "nature/butterflies.md"),
    ("Council decision on the library roof as a newspaper cartoon", "web", "town/council.rst"),
    ("Friday's weather in Port Ellery", "web", "town/weather.csv"),
    ("Tuesday low tide at Port Ellery harbour", "web", "harbour/tides.md"),
    ("Ingredients of pancake batter on a chalkboard", "web", "kitchen/pancakes.md"),
    ("How do leaves give off oxygen?", "web", "nature/photosynthesis.md"),
    ("Opening hours of the Maritime Museum in Saltmarsh", "web", ""),
    ("Bus timetable Port Ellery", "web", ""),
    ("Map of restaurants in Port Ellery", "web", ""),
    ("Mayor of Port Ellery portrait", "web", ""),
    ("Tides of Saltmarsh", "web", ""),
    ("A stork on a chimney", "web", ""),
    ("A child flying a kite on a windy beach", "web", ""),
    ("Kronen Zeitung Titelseite", "web", ""),
    ("A red and yellow butterfly on a leaf", "web", "nature/butterflies.md"),
    ("Oranges and honey on a table, still life", "web", ""),
    ("A slice of bread with butter and salt", "web", ""),
    ("Rocket launch to Mars", "web", ""),
    ("A night train through the mountains", "web", ""),
    ("Receta de pan de plátano", "web", ""),
    ("Golden eagle over the peaks", "web", ""),
    ("An old sailor telling stories", "web", ""),
    ("A kestrel hovering over a field", "image", ""),
    ("Market with oranges, San Telmo", "image", "pictures/places/mercado.webp"),
    ("Timareta", "image", "pictures/butterflies/timareta.jpg"),
    ("A violet sky over a desert", "image", ""),
)  # fmt: skip


def laid_out(folder: Path) -> Path:
    """A copy of the library with its pictures."""
    shutil.copytree(TEXTS, folder)
    for path in PICTURES:
        (folder / path).write_bytes(png())
    return folder
