using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>A session as a card, in a grid or a list.</summary>
/// <param name="Page">The page that it is on.</param>
/// <param name="Session">The session.</param>
/// <param name="Place">Its classes in a grid.</param>
public sealed record ProgrammeCard(PublicProgrammePage Page, SessionView Session, string Place = "");
