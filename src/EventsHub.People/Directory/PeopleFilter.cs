namespace EventsHub.People.Directory;

/// <summary>Which people a list shows.</summary>
public enum PeopleFilter
{
    /// <summary>Everybody.</summary>
    Everybody,

    /// <summary>Those who contribute to the programme and are not registered.</summary>
    NotRegistered,

    /// <summary>Those who have the name of somebody else, with whom they may be one.</summary>
    Namesakes,
}
