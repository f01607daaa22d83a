"""Situation pictures: what crime and insecurity look like, and why, 4 § of the Act (2023:196)."""

import enum


class ProblemCategory(enum.StrEnum):
    """What a problem is about; one list for all who observe, so that a picture can add it up."""

    NARCOTICS = "narcotics"
    ALCOHOL = "alcohol"
    GAMBLING = "gambling"
    PUBLIC_VIOLENCE = "public_violence"
    INTIMATE_VIOLENCE = "intimate_violence"
    SEXUAL_OFFENCES = "sexual_offences"
    THREATS = "threats"
    HATE_CRIME = "hate_crime"
    UNDUE_INFLUENCE = "undue_influence"
    RECRUITMENT = "recruitment"
    THEFT = "theft"
    BURGLARY = "burglary"
    FRAUD = "fraud"
    VANDALISM = "vandalism"
    GRAFFITI = "graffiti"
    FIRES = "fires"
    TRAFFIC = "traffic"
    DISORDER = "disorder"
    UNSAFE_PLACE = "unsafe_place"
    OTHER = "other"
