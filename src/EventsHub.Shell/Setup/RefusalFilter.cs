using EventsHub.Kernel.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EventsHub.Shell.Setup;

/// <summary>Turns exceptions of the application into responses for browsers: the sign-in page, or a status code with its error page.</summary>
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
