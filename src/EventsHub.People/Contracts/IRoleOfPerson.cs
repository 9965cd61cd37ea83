namespace EventsHub.People.Contracts;

/// <summary>A row that is a role of a person, such as a registration. It holds a copy of what is known of the person.</summary>
public interface IRoleOfPerson
{
    /// <summary>What the person is by this row.</summary>
    PersonRoleKind Kind { get; }

    /// <summary>Id of the person; null for a new row whose person is not known yet.</summary>
    Guid? PersonId { get; }

    /// <summary>What the row says of the person, as it was just typed or read.</summary>
    PersonDetails Says { get; }

    /// <summary>Makes it the role of a person, and takes over what is known of them.</summary>
    void IsRoleOf(PersonRow person);
}
