"""What the pages of all apps share: addresses, the door with its rights, form fields, components."""
