namespace EventsHub.People.Contracts;

/// <summary>What somebody can be at an event.</summary>
public enum PersonRoleKind
{
    /// <summary>Takes part: a registration.</summary>
    Attendee,

    /// <summary>Is named in the programme: speaks, is an author, chairs.</summary>
    Contributor,
}
