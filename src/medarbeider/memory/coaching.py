"""The memory of pairs and groups, coaching.yaml: it holds the coaching plan."""

from medarbeider.memory.form import KeptForm
from medarbeider.model.coaching import CoachingPlan, Listed, Relaxation

COACHING = KeptForm(
    CoachingPlan(),
    about="Who has been, and will be, together in pairs and groups.",
    made_by="medarbeider pair-coaching",
    on_one_line=(Relaxation, Listed),
)
"""The form of coaching.yaml."""
