using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>A session as a card, in a grid or a list.</summary>
public sealed record ProgrammeCard(PublicProgrammePage Page, SessionView Session, string Place = "");
