namespace EventsHub.People.Contracts;

/// <summary>What a module answers whose rows are roles of people. A row keeps a copy of the name and address that it is listed, searched and printed by; <see cref="EventPeople"/> keeps the
/// copies in step.</summary>
public interface IPersonRoles
{
    /// <summary>What people are by rows of this module.</summary>
    PersonRoleKind Kind { get; }

    /// <summary>The ids of those people of an event who have a role of this kind that counts, as a query to filter by.</summary>
    IQueryable<Guid> HoldersOf(Guid eventId);

    /// <summary>All roles of some people, in the order in which they are read.</summary>
    Task<IReadOnlyList<PersonRole>> OfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken);

    /// <summary>Makes the rows of people show what these are called now. It is called within the transaction of the change, with as many people as fit into one statement, and saves nothing itself.</summary>
    Task FollowAsync(IReadOnlyDictionary<Guid, PersonRow> people, CancellationToken cancellationToken);

    /// <summary>Makes rows roles of another person, whose name they then show; those that are of another kind are passed over. It saves nothing itself.</summary>
    Task MoveAsync(IReadOnlyCollection<Guid> roleIds, PersonRow to, CancellationToken cancellationToken);
}
