using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.OwnAccount;

/// <summary>Changes the signed-in person's own display name, and the language of their mail.</summary>
public static class ChangeMyAccount
{
    [SignedIn]
    public sealed record Command(string DisplayName, string Language) : ICommand<Unit>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.DisplayName).NotEmpty().WithMessage(_ => texts["Enter a name."])
                .MaximumLength(200).WithMessage(_ => texts["At most {0} characters.", 200]);
            RuleFor(c => c.Language).Must(Languages.Interface.Contains).WithMessage(_ => texts["Choose one of the languages offered."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var account = await db.Accounts().FirstOrDefaultAsync(a => a.Id == user.Id, cancellationToken) ?? throw new NotFoundException("account");
            account.DisplayName = CleanText.Line(command.DisplayName);
            account.Language = command.Language;
            return Unit.Value;
        }
    }
}
