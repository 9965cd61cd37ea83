using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Makes a promotion or access code, or changes what it does. Orders placed stay as they are. A code that is made twice is refused, since an event has it already.</summary>
public static class SaveVoucher
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the code to change; null to make one.</param>
    /// <param name="Voucher">What it does and for whom, from now on.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, Guid? Id, VoucherInput Voucher, int? Version = null) : ICommand<Result>, IForEvent;

    /// <param name="Id">Id of the code.</param>
    /// <param name="Code">The code as people read it.</param>
    public sealed record Result(Guid Id, string Code);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Voucher).NotNull().SetValidator(new VoucherInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var terms = command.Voucher.ToTerms(@event);
            Voucher voucher;
            if (command.Id is { } id)
            {
                voucher = await db.VoucherToChangeAsync(@event.Id, id, command.Version, cancellationToken);
                voucher.Describe(@event, terms, now);
            }
            else
            {
                voucher = Voucher.Of(@event, CleanText.LineOrNull(command.Voucher.Code) ?? VoucherCode.New(""), terms, now);
                if (await db.Vouchers().AnyAsync(v => v.EventId == @event.Id && v.Key == voucher.Key, cancellationToken))
                {
                    throw new DomainRuleException("voucher.taken", "There is a code {0} already. Change that one, or choose another.", voucher.Code) { Field = "Voucher.Code" };
                }

                db.Vouchers().Add(voucher);
            }

            await PlaceHolds.FollowAsync(db, @event, voucher, now, cancellationToken);
            return new(voucher.Id, voucher.Code);
        }
    }
}
