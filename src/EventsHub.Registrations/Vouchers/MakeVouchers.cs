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

/// <summary>Makes a batch of codes that nobody can guess, each for one person. A batch made twice is refused, since an event has one of its name already.</summary>
public static class MakeVouchers
{
    /// <summary>The longest name of a batch, in characters.</summary>
    public const int MaxBatch = 80;

    /// <summary>The most codes of one batch.</summary>
    public const int MaxCount = 5000;

    /// <summary>The longest beginning of the codes, in characters.</summary>
    public const int MaxPrefix = 20;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Batch">The name of the batch, which only staff see.</param>
    /// <param name="Count">How many codes to make.</param>
    /// <param name="Prefix">What all of them begin with; null or blank for nothing.</param>
    /// <param name="Voucher">What each of them does; its code, its number of uses and its address are left aside.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string? Batch, int Count, string? Prefix, VoucherInput Voucher) : ICommand<Result>, IForEvent;

    /// <param name="Batch">The name of the batch.</param>
    /// <param name="Count">How many codes were made.</param>
    public sealed record Result(string Batch, int Count);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Batch).Must(name => CleanText.Line(name).Length > 0).WithMessage(_ => texts["Give a name."]);
            RuleFor(c => c.Batch).Must(name => CleanText.Line(name).Length <= MaxBatch).WithMessage(_ => texts["At most {0} characters.", MaxBatch]);
            RuleFor(c => c.Count).InclusiveBetween(1, MaxCount).WithMessage(_ => texts["Make from 1 to {0} codes at once.", MaxCount]);
            RuleFor(c => c.Prefix).Must(prefix => CleanText.Line(prefix).Length <= MaxPrefix).WithMessage(_ => texts["At most {0} characters.", MaxPrefix]);
            RuleFor(c => c.Voucher).NotNull().SetValidator(new VoucherInputValidator(texts));
        }
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var (batch, prefix) = (CleanText.Line(command.Batch), CleanText.Line(command.Prefix).TrimEnd('-'));
            if (await db.Vouchers().AnyAsync(v => v.EventId == @event.Id && v.Batch == batch, cancellationToken))
            {
                throw new DomainRuleException("voucher.batch-taken", "There is a batch {0} already. Give this one another name.", batch) { Field = "Batch" };
            }

            var terms = command.Voucher.ToTerms(@event) with { MaxUses = 1, Email = null };
            HashSet<string> used = [];
            List<Voucher> made = [];
            for (var number = 1; number <= command.Count; number++)
            {
                var voucher = Voucher.Of(@event, NewCode(prefix, used), terms, now);
                voucher.Join(batch, number);
                made.Add(voucher);
            }

            db.Vouchers().AddRange(made);
            await PlaceHolds.AddAsync(db, @event, [.. made.SelectMany(v => Enumerable.Repeat(v, v.ToKeep(held: 0, now)))], cancellationToken);
            return new(batch, command.Count);
        }

        // Codes of other batches may be the same once in thousands of millions of times; the unique index then has the command run again.
        private static string NewCode(string prefix, HashSet<string> used)
        {
            string code;
            do
            {
                code = VoucherCode.New(prefix);
            }
            while (!used.Add(code));
            return code;
        }
    }
}
