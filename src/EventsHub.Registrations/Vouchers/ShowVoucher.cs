using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Shows a promotion or access code, and everybody who came with it.</summary>
public static class ShowVoucher
{
    public const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the code.</param>
    /// <param name="Page">The page of the people who came with it, beginning with 1.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Query(string EventCode, Guid Id, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    /// <param name="Listed">The code as lists show it.</param>
    /// <param name="Voucher">What it does, as the form takes it.</param>
    /// <param name="Link">The address of the registration form with the code filled in.</param>
    /// <param name="Kept">How many places are kept for it at the moment, besides those of the people who came.</param>
    /// <param name="Worth">What it has taken off for people who count as having come.</param>
    /// <param name="Total">How many people have ever come with it.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Uses">Who came with it, the latest first; also who has cancelled since.</param>
    public sealed record Result(int Version, ListedVoucher Listed, VoucherInput Voucher, string Link, int Kept, Money Worth, int Total, int Pages, IReadOnlyList<Use> Uses) : IVersioned;

    /// <param name="Code">The code of the registration.</param>
    /// <param name="Name">The person's name, in its own script.</param>
    /// <param name="Status">How far the sale of the place has come.</param>
    /// <param name="IsCounted">True while the person counts as having come with the code.</param>
    /// <param name="At">When they came (UTC).</param>
    /// <param name="WorthMinor">What the code took off for them, in minor units.</param>
    public sealed record Use(string Code, string Name, RegistrationStatus Status, bool IsCounted, DateTime At, long WorthMinor);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db, PublicAddress address, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var voucher = await db.Vouchers().AsNoTracking().FirstOrDefaultAsync(v => v.EventId == @event.Id && v.Id == query.Id, cancellationToken) ?? throw new NotFoundException("voucher");
            var came = db.Registrations().AsNoTracking().Where(r => r.VoucherId == voucher.Id);
            var total = await came.CountAsync(cancellationToken);
            var page = await came.OrderByDescending(r => r.RegisteredAt).ThenBy(r => r.Code).Skip((query.Page - 1) * PageSize).Take(PageSize)
                .Select(r => new { r.Code, r.Name, r.Status, r.RegisteredAt, Worth = db.OrderLines().Where(l => l.RegistrationId == r.Id && l.CancelledAt == null).Sum(l => l.DiscountMinor) })
                .ToListAsync(cancellationToken);
            var worth = await db.OrderLines()
                .Where(l => l.CancelledAt == null && came.Any(r => r.Id == l.RegistrationId && r.Status != RegistrationStatus.Cancelled && r.Status != RegistrationStatus.Lapsed))
                .SumAsync(l => l.DiscountMinor, cancellationToken);
            return new(
                voucher.Version, ListedVoucher.Of(voucher, @event, time.GetUtcNow().UtcDateTime), VoucherInput.Of(voucher, @event), address.Of(voucher.PathIn(@event)),
                await db.PlaceHolds().CountAsync(h => h.VoucherId == voucher.Id, cancellationToken), new(worth, @event.Currency),
                total, Math.Max(1, (total + PageSize - 1) / PageSize),
                [.. page.Select(r => new Use(r.Code, r.Name.Native, r.Status, !SaleSteps.Over.Contains(r.Status), r.RegisteredAt, r.Worth))]);
        }
    }
}
