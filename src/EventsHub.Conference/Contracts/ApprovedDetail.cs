namespace EventsHub.Conference.Contracts;

/// <summary>What people say about themselves that organisers may have looked at when they let somebody come, so that they want to decide again when it changes.</summary>
public enum ApprovedDetail
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The institution.</summary>
    Affiliation,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The options ordered.</summary>
    Options,
}
