using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Finds orders of all events, to place money on: by code, by the names of who pays and who attends, by e-mail address.</summary>
public static class FindOrders
{
    /// <summary>The most orders found.</summary>
    public const int Most = 20;

    /// <param name="Search">What to look for; nothing finds nothing.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(string? Search) : IQuery<IReadOnlyList<Found>>;

    /// <param name="EventCode">The code of the event.</param>
    /// <param name="OrderCode">The code of the order.</param>
    /// <param name="RegistrationCode">The code of its first registration.</param>
    /// <param name="Payer">Who pays.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="TotalMinor">What it costs, in minor units.</param>
    /// <param name="DueMinor">What is left to pay, in minor units; less than 0 when money is to be paid back.</param>
    /// <param name="Currency">ISO 4217 code of the amounts.</param>
    public sealed record Found(string EventCode, string OrderCode, string RegistrationCode, string Payer, OrderStatus Status, long TotalMinor, long DueMinor, string Currency);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Found>>
    {
        public async Task<IReadOnlyList<Found>> Handle(Query query, CancellationToken cancellationToken)
        {
            List<string> words = [.. SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10)];
            if (words.Count == 0)
            {
                return [];
            }

            var code = ShortCode.Normalize(query.Search!);
            var orders = db.Orders().AsNoTracking();
            var named = orders;
            foreach (var word in words)
            {
                named = named.Where(o => o.SearchKey.Contains(word) || o.Registrations.Any(r => r.SearchKey.Contains(word)));
            }

            var ids = named.Select(o => o.Id).Concat(orders.Where(o => o.Code == code || o.Registrations.Any(r => r.Code == code)).Select(o => o.Id));
            var found = await orders.Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.PlacedAt).ThenBy(o => o.Code).Take(Most)
                .Join(db.EventRows(), o => o.EventId, e => e.Id, (o, e) => new
                {
                    Event = e.Code, o.Code, o.Status, o.TotalMinor, o.PaidMinor, o.Currency, o.Buyer, o.Billing, Registration = o.Registrations.OrderBy(r => r.RegisteredAt).ThenBy(r => r.Code).Select(r => r.Code).First(),
                }).ToListAsync(cancellationToken);
            return [.. found.Select(o => new Found(
                o.Event, o.Code, o.Registration, o.Billing is { Name.Length: > 0 } party ? party.Name : o.Buyer.Name.Native, o.Status, o.TotalMinor, o.TotalMinor - o.PaidMinor, o.Currency))];
        }
    }
}
