using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Groups;

/// <summary>The groups of an event, those with the most places without a name first.</summary>
public static class ListGroups
{
    public const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Search">Words of the name, of the leader or of the invoice address; null for all.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string? Search = null, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Total">How many groups there are on all pages.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Groups">The groups of the page.</param>
    public sealed record Result(int Total, int Pages, IReadOnlyList<Group> Groups);

    /// <param name="Code">The order's code.</param>
    /// <param name="Name">The name of the group.</param>
    /// <param name="Leader">The name of its leader, in its own script.</param>
    /// <param name="Email">The address of the leader.</param>
    /// <param name="Places">How many places it has.</param>
    /// <param name="Named">For how many of them somebody is named.</param>
    /// <param name="Complete">How many have filled in everything.</param>
    /// <param name="Currency">ISO 4217 code of the balance.</param>
    /// <param name="BalanceMinor">What is left to pay, in minor units.</param>
    public sealed record Group(string Code, string Name, string Leader, string Email, int Places, int Named, int Complete, string Currency, long BalanceMinor);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var groups = db.Orders().AsNoTracking().Where(o => o.EventId == eventId && o.GroupName != null);
            foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(10))
            {
                groups = groups.Where(o => o.SearchKey.Contains(word));
            }

            var total = await groups.CountAsync(cancellationToken);
            var page = await groups
                .Select(o => new
                {
                    o.Id, o.Code, Name = o.GroupName!, o.Buyer, o.Currency, Balance = o.TotalMinor - o.PaidMinor,
                    Places = o.Registrations.Count(r => r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.AwaitingPayment || r.Status == RegistrationStatus.Unnamed),
                    Unnamed = o.Registrations.Count(r => r.Status == RegistrationStatus.Unnamed),
                    Complete = o.Registrations.Count(r => (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.AwaitingPayment) && r.ConsentedAt != null),
                })
                .OrderByDescending(o => o.Unnamed).ThenBy(o => o.Name).ThenBy(o => o.Id).Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new(
                total, Math.Max(1, (total + PageSize - 1) / PageSize),
                [.. page.Select(o => new Group(o.Code, o.Name, o.Buyer.Name.Native, o.Buyer.Email, o.Places, o.Places - o.Unnamed, o.Complete, o.Currency, o.Balance))]);
        }
    }
}
