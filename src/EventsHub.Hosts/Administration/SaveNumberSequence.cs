using EventsHub.Hosts.Domain;
using EventsHub.Hosts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Hosts.Administration;

/// <summary>Adds a number sequence, or changes how its numbers are written while none was given.</summary>
public static class SaveNumberSequence
{
    /// <param name="Name">The name of the sequence, such as invoices.</param>
    /// <param name="Pattern">How its numbers are written, such as {year}-{number:5}.</param>
    [RequiresPermission(Permission.ManageHost)]
    public sealed record Command(string Name, string Pattern) : ICommand<Unit>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Name).MustBeCode(texts);
            RuleFor(c => c.Name).Must(name => (name ?? "").Length <= NumberSequence.MaxName).WithMessage(_ => texts["At most {0} characters.", NumberSequence.MaxName]);
        }
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var pattern = NumberPattern.Of(CleanText.Line(command.Pattern));
            var known = await db.NumberSequences().Include(s => s.Counters).FirstOrDefaultAsync(s => s.HostId == Host.FirstId && s.Name == command.Name, cancellationToken);
            if (known is null)
            {
                db.NumberSequences().Add(NumberSequence.Of(Host.FirstId, command.Name, pattern));
            }
            else
            {
                known.WriteAs(pattern);
            }

            return Unit.Value;
        }
    }
}
