namespace EventsHub.People.Contracts;

/// <summary>One thing that somebody is at an event, as the module says it that has the row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Id of the row.</param>
/// <param name="PersonId">Id of the person.</param>
/// <param name="Says">What it is in words, in the current language, such as the ticket and its state.</param>
/// <param name="Path">The page where staff see it, without the path base; null where there is none.</param>
/// <param name="Holds">True while it counts: not of a cancelled registration, nor of somebody without a talk or a session.</param>
public sealed record PersonRole(PersonRoleKind Kind, Guid Id, Guid PersonId, string Says, string? Path, bool Holds);
