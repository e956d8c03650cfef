"""From a brief to a programme: what is proposed to a group, before people tailor it."""
