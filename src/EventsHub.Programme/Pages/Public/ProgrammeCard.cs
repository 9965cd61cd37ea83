using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>Data of the partial view that shows a session in a grid or list.</summary>
public sealed record ProgrammeCard(PublicProgrammePage Page, SessionView Session, string Place = "");
