import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { auth } from "../../api/auth";
import { forgetPerson } from "../../api/query-client";
import { reasonOf } from "../../api/reason";
import { useServerBack } from "../../api/use-server-back";
import { Failed, Loading } from "../../ui/states";
import { CodeForm } from "./code-form";
import { DemoAccounts } from "./demo-accounts";
import { Entrance } from "./entrance";
import { PasswordForm } from "./password-form";

/** The way in: password, then a code where the person has switched that on, or the organisation's own sign-in. */
export function SignInScreen() {
  const { t } = useTranslation();
  const { next, isOver, error } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [owesCode, setOwesCode] = useState(false);
  const [email, setEmail] = useState("");
  const options = useQuery({
    queryKey: ["sign-in-options"],
    queryFn: auth.options,
    staleTime: 60_000,
    meta: { isOfNobody: true },
  });
  const isAway = options.isError && reasonOf(options.error) === "server-away";
  useServerBack(isAway, () => void options.refetch());

  const title = t(owesCode ? "signIn.codeTitle" : "signIn.title");
  useEffect(() => {
    document.title = `${title} · ${t("common.shortName")}`;
  }, [title, t]);

  const enter = () => {
    forgetPerson(queries);
    void navigate({ href: next ?? "/", replace: true });
  };

  if (options.isPending) return <Loading />;
  if (options.isError) {
    const retry = () => void options.refetch();
    return (
      <Entrance title={title}>
        <Failed error={options.error} onRetry={retry} {...(isAway ? { title: t("signIn.away") } : {})} />
      </Entrance>
    );
  }

  const { demonstration } = options.data;
  const beside = demonstration !== undefined && !owesCode && (
    <DemoAccounts accounts={demonstration.accounts} onChoose={setEmail} />
  );
  return (
    <Entrance title={title} beside={beside}>
      {owesCode ? (
        <CodeForm onDone={enter} onBack={() => setOwesCode(false)} />
      ) : (
        <PasswordForm
          key={email}
          email={email}
          password={email === "" ? "" : (demonstration?.password ?? "")}
          oidc={options.data.oidc}
          isOver={isOver === true}
          hasFailedElsewhere={error !== undefined}
          onDone={(isCodeOwed) => (isCodeOwed ? setOwesCode(true) : enter())}
        />
      )}
    </Entrance>
  );
}
