"""Everything that reads what people bring along, fed with what nobody would bring along on purpose."""
