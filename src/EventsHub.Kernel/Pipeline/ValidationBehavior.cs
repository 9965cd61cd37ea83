using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Runs all validators of a request and reports all failures at once, for pages, API and command line alike.</summary>
public sealed class ValidationBehavior<TRequest, TResult>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResult> where TRequest : IRequest<TResult>
{
    /// <inheritdoc/>
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var failures = new List<ValidationFailure>();
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            failures.AddRange(result.Errors.Select(e => new ValidationFailure(e.PropertyName, e.ErrorMessage)));
        }

        return failures.Count == 0 ? await next() : throw new ValidationFailedException(failures);
    }
}
