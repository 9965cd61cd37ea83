namespace EventsHub.People.Contracts;

/// <summary>Whose word it is; it decides whether somebody already known is meant, and whose word counts.</summary>
public enum WhoSays
{
    /// <summary>Staff, or a system that they trust: the same address and name are the same person, and what is said now counts.</summary>
    Staff,

    /// <summary>A file with a programme or a list: as staff, but what it says of people who are more than that fills gaps only.</summary>
    File,

    /// <summary>Anybody on the public page, whose address is not proved: a new person, however much they resemble one who is known.</summary>
    Anybody,

    /// <summary>Rows from before people were known: who is described alike in everything is one person, so that nothing that is shown of anybody changes.</summary>
    Past,
}
