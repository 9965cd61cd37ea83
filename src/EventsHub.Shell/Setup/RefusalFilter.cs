using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EventsHub.Shell.Setup;

/// <summary>Turns what the application refuses into what browsers understand: the sign-in page, or a status that has its error page.</summary>
public sealed class RefusalFilter : IExceptionFilter
{
    /// <inheritdoc/>
    public void OnException(ExceptionContext context) => context.Result = context.Exception switch
    {
        NotFoundException => new NotFoundResult(),
        ForbiddenException { IsSignedIn: false } => new ChallengeResult(),
        ForbiddenException => new ForbidResult(),
        StaleException => new StatusCodeResult(StatusCodes.Status409Conflict),
        ValidationFailedException => new BadRequestResult(),
        _ => null,
    };
}
