import { packagingOf } from "./packaging/packaging-of";

export default packagingOf("twin");
