using System.Text.Json;
using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using EventsHub.Domain.Programme;
using EventsHub.Domain.Registrations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Operations;

/// <summary>The operator checks that what is stored agrees with itself: places with what was sold, orders with their lines, messages with the
/// clock, and that every flexible part can be read. Changes nothing.</summary>
public static class VerifyStorage
{
    /// <summary>How long a message may be due before it counts as stuck.</summary>
    public static readonly TimeSpan StuckAfter = TimeSpan.FromHours(1);

    private const int PageSize = 500;

    /// <summary>Asks for it.</summary>
    [RequiresPermission(Permission.Operate)]
    public sealed record Query : IQuery<IReadOnlyList<Finding>>;

    /// <summary>Something that does not agree.</summary>
    /// <param name="Code">The kind, for programs: <c>quota.taken</c>.</param>
    /// <param name="Subject">What it is about, as people name it.</param>
    /// <param name="Message">What is wrong.</param>
    public sealed record Finding(string Code, string Subject, string Message);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, IReadOnlyList<Finding>>
    {
        public async Task<IReadOnlyList<Finding>> Handle(Query query, CancellationToken cancellationToken) =>
        [
            .. await SeatsAsync(cancellationToken),
            .. await OrderTotalsAsync(cancellationToken),
            .. await OrderStatusAsync(cancellationToken),
            .. await CancelledAsync(cancellationToken),
            .. await OutboxAsync(cancellationToken),
            .. await UnreadableAsync<Event>("event", cancellationToken),
            .. await UnreadableAsync<Room>("room", cancellationToken),
            .. await UnreadableAsync<Product>("product", cancellationToken),
            .. await UnreadableAsync<Track>("track", cancellationToken),
            .. await UnreadableAsync<Session>("session", cancellationToken),
            .. await UnreadableAsync<Talk>("talk", cancellationToken),
        ];

        private async Task<IEnumerable<Finding>> SeatsAsync(CancellationToken cancellationToken)
        {
            var wrong = await db.Quotas.AsNoTracking()
                .Select(q => new
                {
                    Event = db.Events.Where(e => e.Id == q.EventId).Select(e => e.Code).First(),
                    q.Code,
                    q.Taken,
                    Sold = db.OrderLines.Count(l => l.CancelledAt == null && q.Products.Any(p => p.Id == l.ProductId)),
                })
                .Where(q => q.Taken != q.Sold)
                .ToListAsync(cancellationToken);
            return wrong.Select(q => new Finding("quota.taken", $"{q.Event}/{q.Code}", $"{q.Taken} places are counted as taken, {q.Sold} are sold."));
        }

        private async Task<IEnumerable<Finding>> OrderTotalsAsync(CancellationToken cancellationToken)
        {
            var wrong = await db.Orders.AsNoTracking()
                .Select(o => new { o.Code, o.Currency, o.TotalMinor, Lines = o.Lines.Sum(l => l.CancelledAt == null ? l.PriceMinor : l.KeptMinor) })
                .Where(o => o.TotalMinor != o.Lines)
                .ToListAsync(cancellationToken);
            return wrong.Select(o => new Finding("order.total", o.Code, $"The total is {o.TotalMinor} {o.Currency} (minor units), the lines add up to {o.Lines}."));
        }

        private async Task<IEnumerable<Finding>> OrderStatusAsync(CancellationToken cancellationToken)
        {
            var wrong = await db.Orders.AsNoTracking()
                .Where(o => o.Status == OrderStatus.Paid && o.TotalMinor > o.PaidMinor
                    || o.Status == OrderStatus.Pending && o.TotalMinor <= o.PaidMinor
                    || o.Status == OrderStatus.Cancelled && o.Registrations.Any(r => r.Status != RegistrationStatus.Cancelled))
                .Select(o => new { o.Code, o.Status, o.TotalMinor, o.PaidMinor })
                .ToListAsync(cancellationToken);
            return wrong.Select(o => new Finding("order.status", o.Code, $"It is {o.Status}, with {o.PaidMinor} paid of {o.TotalMinor} (minor units)."));
        }

        private async Task<IEnumerable<Finding>> CancelledAsync(CancellationToken cancellationToken)
        {
            var wrong = await db.Registrations.AsNoTracking()
                .Where(r => r.Status == RegistrationStatus.Cancelled && db.OrderLines.Any(l => l.RegistrationId == r.Id && l.CancelledAt == null))
                .Select(r => r.Code)
                .ToListAsync(cancellationToken);
            return wrong.Select(code => new Finding("registration.cancelled", code, "It is cancelled, but still holds places."));
        }

        private async Task<IEnumerable<Finding>> OutboxAsync(CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var since = now - StuckAfter;
            var wrong = await db.Outbox.AsNoTracking()
                .Where(m => m.DeliveredAt == null && (m.FailedAt != null || m.DueAt < since && (m.LeasedUntil == null || m.LeasedUntil < now)))
                .GroupBy(m => new { m.Kind, GivenUp = m.FailedAt != null })
                .Select(g => new { g.Key.Kind, g.Key.GivenUp, Count = g.Count(), Error = g.Max(m => m.LastError) })
                .ToListAsync(cancellationToken);
            return wrong.Select(m => new Finding(
                m.GivenUp ? "outbox.failed" : "outbox.stuck",
                m.Kind,
                $"{m.Count} message(s) {(m.GivenUp ? "were given up" : $"are due for more than {StuckAfter.TotalHours:0} h")}{(m.Error is null ? "." : $": {m.Error}")}"));
        }

        private async Task<List<Finding>> UnreadableAsync<T>(string kind, CancellationToken cancellationToken) where T : Entity
        {
            List<Finding> findings = [];
            var ids = await db.Set<T>().OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellationToken);
            foreach (var page in ids.Chunk(PageSize))
            {
                if (await ReadAsync<T>(page, cancellationToken) is null)
                {
                    continue;
                }

                foreach (var id in page)
                {
                    if (await ReadAsync<T>([id], cancellationToken) is { } error)
                    {
                        findings.Add(new("unreadable", $"{kind} {id}", error));
                    }
                }
            }

            return findings;
        }

        private async Task<string?> ReadAsync<T>(Guid[] ids, CancellationToken cancellationToken) where T : Entity
        {
            try
            {
                await db.Set<T>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
                return null;
            }
            catch (Exception exception) when (exception.GetBaseException() is JsonException or FormatException or InvalidOperationException)
            {
                return exception.GetBaseException().Message;
            }
        }
    }
}
