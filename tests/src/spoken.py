"""Prints what windows tell a screen reader (AT-SPI): one JSON object a line, depth first."""

import json
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

# More children than any screen has: a list that never ends must not keep the reader.
MOST = 500


# What stands in a text for another thing inside it.
EMBEDDED = "\ufffc"


def text_of(node):
    text = node.get_text_iface()
    if text is None:
        return ""
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)).replace(EMBEDDED, "")


def tell(node, depth):
    try:
        states = node.get_state_set()
        line = {
            "depth": depth,
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "description": node.get_description() or "",
            "text": text_of(node),
            "focused": states.contains(Atspi.StateType.FOCUSED),
        }
        children = [node.get_child_at_index(at) for at in range(min(node.get_child_count(), MOST))]
    except gi.repository.GLib.Error:
        # What went away while it was read is not there.
        return
    print(json.dumps(line))
    for child in children:
        if child is not None:
            tell(child, depth + 1)


Atspi.init()
tell(Atspi.get_desktop(0), 0)
