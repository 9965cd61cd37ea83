namespace EventsHub.Registrations.Groups;

/// <summary>How far a place of a group is, as its leader sees it.</summary>
public enum PlaceState
{
    /// <summary>Nobody is named or invited.</summary>
    Free,

    /// <summary>Somebody is invited, and has not filled in anything yet.</summary>
    Invited,

    /// <summary>The leader has said who comes; the person has not filled in what is asked of them.</summary>
    Named,

    /// <summary>The person has filled in everything.</summary>
    Complete,
}
