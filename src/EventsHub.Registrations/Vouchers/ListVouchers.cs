using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>The promotion and access codes of an event: batches in one row each, and codes of their own or of one batch, the latest first.</summary>
public static class ListVouchers
{
    public const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Search">A part of a code, in any case and with or without hyphens, or of an address that one is for; null for all.</param>
    /// <param name="Batch">The name of the batch whose codes alone to list; null for codes of their own, or for all when something is searched.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Query(string EventCode, string? Search = null, string? Batch = null, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Total">How many codes there are on all pages.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Vouchers">The codes of the page.</param>
    /// <param name="Batches">All batches, the latest first; none when one of them, or something, is looked for.</param>
    public sealed record Result(int Total, int Pages, IReadOnlyList<ListedVoucher> Vouchers, IReadOnlyList<BatchOfVouchers> Batches);

    /// <param name="Name">The name of the batch.</param>
    /// <param name="Codes">How many codes it has.</param>
    /// <param name="Off">How many of them are switched off.</param>
    /// <param name="Uses">How many people have come with them.</param>
    public sealed record BatchOfVouchers(string Name, int Codes, int Off, int Uses);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var all = db.Vouchers().AsNoTracking().Where(v => v.EventId == @event.Id);
            var isSearched = !string.IsNullOrWhiteSpace(query.Search);
            var found = query.Batch is { Length: > 0 } batch ? all.Where(v => v.Batch == batch) : isSearched ? all : all.Where(v => v.Batch == null);
            if (isSearched)
            {
                var (key, text) = (VoucherCode.KeyOf(query.Search), CleanText.Line(query.Search));
                found = found.Where(v => key != "" && v.Key.Contains(key) || v.Email != null && v.Email.Contains(text));
            }

            var total = await found.CountAsync(cancellationToken);
            var page = await found.OrderByDescending(v => v.MadeAt).ThenBy(v => v.BatchNumber).ThenBy(v => v.Key).Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            var batches = isSearched || !string.IsNullOrEmpty(query.Batch) ? [] : await all.Where(v => v.Batch != null).GroupBy(v => v.Batch!)
                .Select(b => new { Name = b.Key, Codes = b.Count(), Off = b.Count(v => v.IsOff), Uses = b.Sum(v => v.Uses), MadeAt = b.Max(v => v.MadeAt) })
                .OrderByDescending(b => b.MadeAt).Take(500).ToListAsync(cancellationToken);
            return new(
                total, Math.Max(1, (total + PageSize - 1) / PageSize), [.. page.Select(v => ListedVoucher.Of(v, @event, now))],
                [.. batches.Select(b => new BatchOfVouchers(b.Name, b.Codes, b.Off, b.Uses))]);
        }
    }
}
