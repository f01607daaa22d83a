"""True-to-life contents for the papers of measures."""

from bra_desk.documents.action_plan import ActionPlanContent, PlanGroup, PlanMeasure

LIGHTS = PlanMeasure(
    number="1",
    title="Belysning i gångtunneln vid Ersboda centrum",
    problem="Otrygga gångstråk i de nordöstra stadsdelarna.",
    cause="Belysningen är eftersatt.",
    goal="Öka tryggheten i Umeå kommun",
    owner="Gator och parker, enhetschef belysning",
    partners=("AB Bostaden", "Lokalpolisområde Umeå"),
    period="18 sep 2026 – 10 nov 2026",
    indicator="Felanmälningar per månad. Mål högst 1.",
    status="Pågår",
)
BARE = PlanMeasure(number="", title="Trygg skolväg på Tomtebo", status="Planerad")
PLAN = ActionPlanContent(
    municipality="Umeå kommun",
    council_name="Umeå lokala brottsförebyggande råd",
    body_name="Kommunstyrelsen",
    heading="Åtgärdsplan 2026–2028",
    period="16 juni 2026 – 15 juni 2028",
    decided="Kommunstyrelsen, 16 juni 2026",
    diary_number="KS-2026/00181",
    agreement="Samverkansöverenskommelse 2021–2024",
    situation_picture="Lägesbild 2026, 19 mars 2026",
    follow_up="följs upp senast 18 mars 2027",
    introduction="Planen bygger på lägesbilden.\n\nVarje åtgärd följs upp varje år.",
    groups=(
        PlanGroup(heading="Skapa trygga och säkra platser", measures=(LIGHTS, BARE)),
        PlanGroup(heading="Utan fokusområde", measures=(BARE,)),
    ),
    contact=("Umeå kommun, 901 84 Umeå",),
)
DRAFT = ActionPlanContent(
    municipality="",
    council_name="BRÅ",
    body_name="BRÅ",
    heading="Plan för trygghet",
    draft="Utkast: planen är inte beslutad.",
)
CASES = (("action_plan", PLAN), ("action_plan", DRAFT))
