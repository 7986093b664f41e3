"""Where things hang in each room: free parts of its back wall, between windows, doors and what hangs there anyway.

Broad things take the first of a room's places, small ones the last. Rooms that are
all shelves, glass or cloth have none.
"""

from storyreel.video_engine.picture.places.scenery import Mark

HOOKS: dict[str, tuple[Mark, ...]] = {
    "attic": (Mark(490, 450, 1.2), Mark(1010, 455, 0.9)),
    "barn": (Mark(290, 455, 1.1),),
    "bedroom": (Mark(505, 445, 0.95),),
    "cafe": (Mark(665, 430, 1.1),),
    "castle_hall": (Mark(800, 400, 1.1),),
    "cave": (Mark(650, 470, 1.0),),
    "church": (Mark(435, 390, 0.8),),
    "classroom": (Mark(1150, 470, 0.8),),
    "dressing_room": (Mark(1005, 560, 0.8),),
    "flower_shop": (Mark(1115, 420, 0.85),),
    "hall": (Mark(285, 345, 0.9), Mark(1320, 345, 0.9)),
    "harbour_office": (Mark(1245, 560, 0.9),),
    "hospital_room": (Mark(985, 400, 1.0), Mark(1350, 400, 1.0)),
    "kitchen": (Mark(1230, 540, 0.8),),
    "laboratory": (Mark(262, 345, 0.8),),
    "library": (Mark(586, 560, 0.7),),
    "moon_bakery": (Mark(490, 470, 0.95),),
    "museum_gallery": (Mark(800, 530, 1.3), Mark(1180, 470, 0.8)),
    "office": (Mark(1145, 520, 0.85),),
    "parlour": (Mark(250, 575, 1.0), Mark(1095, 420, 0.7)),
    "police_office": (Mark(465, 520, 0.8),),
    "prison_cell": (Mark(1300, 430, 1.1),),
    "restaurant": (Mark(1205, 430, 0.85),),
    "room": (Mark(250, 385, 1.1), Mark(1330, 385, 1.0)),
    "ship_cabin": (Mark(1350, 340, 0.85),),
    "shop": (Mark(890, 380, 1.1),),
    "workshop": (Mark(1338, 610, 0.95),),
}
