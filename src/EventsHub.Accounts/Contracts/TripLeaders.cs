using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Contracts;

/// <summary>Who leads a trip, besides those who lead all trips of the host. The caller has checked that the sender may change the trip.</summary>
public sealed class TripLeaders(EventsHubDb db, ICurrentUser user)
{
    /// <summary>The accounts with the role for this one trip, by name.</summary>
    public async Task<IReadOnlyList<TripLeader>> OfAsync(Guid tripId, CancellationToken cancellationToken) =>
        await Grants(tripId).Join(db.Accounts(), g => g.AccountId, a => a.Id, (_, a) => a).OrderBy(a => a.DisplayName).ThenBy(a => a.Id)
            .Select(a => new TripLeader(a.Id, a.DisplayName, a.Email!)).ToListAsync(cancellationToken);

    /// <summary>Makes whoever plans a new trip its leader, in the same transaction. The operator at the command line leads nothing.</summary>
    /// <exception cref="ForbiddenException">A key sends the request: it works on the trips that it was made for.</exception>
    public void AppointWhoPlans(Guid tripId)
    {
        if (user.KeyId is not null)
        {
            throw new ForbiddenException(isSignedIn: true);
        }

        if (user.Id is { } id)
        {
            db.Grants().Add(LeaderOf(tripId, id));
        }
    }

    /// <summary>Makes somebody who has an account a leader of the trip.</summary>
    /// <exception cref="DomainRuleException">No account that works has this address, or its owner leads the trip already.</exception>
    public async Task AddAsync(Guid tripId, string email, CancellationToken cancellationToken)
    {
        var address = EmailAddress.Normalize(email);
        var id = await db.Accounts().Where(a => a.NormalizedEmail == address && !a.IsDisabled).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new DomainRuleException("leader.no-account", "No account has this address. Ask an administrator to invite them.") { Field = "Email" };
        if (await Grants(tripId).AnyAsync(g => g.AccountId == id, cancellationToken))
        {
            throw new DomainRuleException("leader.already", "They lead this trip already.") { Field = "Email" };
        }

        db.Grants().Add(LeaderOf(tripId, id));
    }

    /// <summary>Takes the trip from one of its leaders.</summary>
    /// <exception cref="NotFoundException">The account does not lead this trip.</exception>
    public async Task RemoveAsync(Guid tripId, Guid accountId, CancellationToken cancellationToken)
    {
        var grants = await Grants(tripId).Where(g => g.AccountId == accountId).ToListAsync(cancellationToken);
        if (grants.Count == 0)
        {
            throw new NotFoundException("leader");
        }

        db.Grants().RemoveRange(grants);
    }

    private IQueryable<Grant> Grants(Guid tripId) => db.Grants().Where(g => g.TripId == tripId && g.Role == Role.TripLeader && g.AccountId != null);

    private static Grant LeaderOf(Guid tripId, Guid accountId) => Grant.Of(new(HolderKind.Account, accountId), Role.TripLeader, Scope.Trip(tripId));
}
